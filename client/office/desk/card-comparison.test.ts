import { expect, test } from 'vitest'
import { cardPart, compareWithCard } from './card-comparison.ts'

test('capital letters and spare spaces of the card are no difference', () => {
  expect(compareWithCard('Nguyễn Văn  An', 'NGUYỄN VĂN AN')).toBe('same')
})

test('another diacritic is a near difference, another name a difference', () => {
  expect(compareWithCard('Nguyễn Thuý', 'NGUYỄN THÚY')).toBe('nearly')
  expect(compareWithCard('Nguyễn Văn Ân', 'NGUYỄN VĂN AN')).toBe('nearly')
  expect(compareWithCard('Nguyễn Văn Bình', 'NGUYỄN VĂN AN')).toBe('differs')
})

test('one changed digit of a number is a difference', () => {
  expect(compareWithCard('031058001234', '031058001235')).toBe('differs')
})

test('a year that agrees with the card’s full date is near; another year differs', () => {
  expect(compareWithCard('1958', '1958-03-09')).toBe('nearly')
  expect(compareWithCard('1959', '1958-03-09')).toBe('differs')
  expect(compareWithCard('1958-03-10', '1958-03-09')).toBe('differs')
})

test('a blank answer beside a scanned one is missing', () => {
  expect(compareWithCard(undefined, 'AN')).toBe('missing')
  expect(compareWithCard('  ', 'AN')).toBe('missing')
})

test('only parts that the card really has are shown', () => {
  const card = { number: '1', oldNumber: '', fullName: 'A', birthDate: '', sex: 'male' as const, address: '', issuedOn: '', extraFields: 2 }
  expect(cardPart(card, 'fullName')).toBe('A')
  expect(cardPart(card, 'extraFields')).toBe('')
  expect(cardPart(card, 'toString')).toBe('')
})
