import { expect, test } from 'vitest'
import { cardOfLink } from './card-link.ts'

const token = `${'Ab3_-'.repeat(8)}xyz`

test.each([
  ['a whole link', `https://phieu.example/#the=${token}`],
  ['the fragment of the address', `#the=${token}`],
  ['a message around the link', `Chào bác, mở: https://phieu.example/#the=${token}\nCảm ơn bác.`],
  ['the bare token, with the spaces of a paste', `  ${token}\n`],
])('the card is read from %s', (_, text) => {
  expect(cardOfLink(text)).toBe(token)
})

test.each([
  ['', 'nothing'],
  ['https://phieu.example/', 'a link without a card'],
  [`#the=${token.slice(1)}`, 'a token cut short'],
  [`#the=${token}A`, 'a token too long'],
  ['001099012345|123456789|Nguyễn Văn A', 'an ID card’s code'],
])('%j is no card: %s', text => {
  expect(cardOfLink(text)).toBeNull()
})
