import { expect, test } from 'vitest'
import type { IdCard } from '../../shared/answers.ts'
import { cardFills } from './card-fills.ts'

const card: IdCard = {
  number: '031058001234',
  oldNumber: '',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: '1958-03-09',
  sex: 'female',
  address: 'Tổ dân phố 5, Thủy Nguyên',
  issuedOn: '2021-04-10',
  extraFields: 2,
}
const fills = { number: 'owner_id', oldNumber: 'owner_old_id', fullName: 'owner_name', birthDate: 'owner_birth', sex: 'owner_sex' }

test('each part that the form names goes into its question; a part that the card leaves empty changes nothing', () => {
  expect(cardFills('owner_card', fills, card)).toEqual([
    { path: 'owner_id', value: '031058001234' },
    { path: 'owner_name', value: 'Nguyễn Thị Mẫu' },
    { path: 'owner_birth', value: '1958-03-09' },
    { path: 'owner_sex', value: 'female' },
  ])
})

test('inside a repeat, the same instance is filled', () => {
  expect(cardFills('people.2.card', { number: 'id' }, card)).toEqual([{ path: 'people.2.id', value: '031058001234' }])
})

test('an unknown sex is not answered for the person, and a form that fills nothing gets nothing', () => {
  expect(cardFills('owner_card', { sex: 'owner_sex' }, { ...card, sex: 'unknown' })).toEqual([])
  expect(cardFills('owner_card', undefined, card)).toEqual([])
})
