// Made-up people: common family, middle and given names drawn at random. Any likeness to a person is chance.
import type { Chance } from './chance.ts'

export type Sex = 'male' | 'female'

const FAMILY = [
  ['Nguyễn', 38],
  ['Trần', 11],
  ['Lê', 9],
  ['Phạm', 8],
  ['Vũ', 6],
  ['Hoàng', 5],
  ['Đỗ', 4],
  ['Bùi', 4],
  ['Đặng', 3],
  ['Ngô', 3],
  ['Đinh', 2],
  ['Lương', 2],
  ['Mạc', 2],
  ['Đào', 2],
  ['Lại', 1],
] as const
const MIDDLE = {
  male: ['Văn', 'Đức', 'Hữu', 'Quang', 'Minh', 'Xuân', 'Đình', 'Công', 'Duy', 'Thế'],
  female: ['Thị', 'Thị', 'Thị', 'Thu', 'Ngọc', 'Kim', 'Thanh', 'Bích'],
}
const GIVEN = {
  male: [
    'Hùng',
    'Dũng',
    'Tuấn',
    'Hải',
    'Sơn',
    'Thắng',
    'Long',
    'Cường',
    'Hòa',
    'Thuỷ',
    'Bình',
    'Khánh',
    'Quý',
    'Toàn',
    'Vượng',
    'Đạt',
    'Phúc',
    'Thịnh',
  ],
  female: [
    'Hoa',
    'Lan',
    'Thủy',
    'Thuỷ',
    'Hương',
    'Hằng',
    'Nga',
    'Mai',
    'Huệ',
    'Yến',
    'Loan',
    'Oanh',
    'Thúy',
    'Hoà',
    'Phượng',
    'Nhung',
    'Tuyết',
    'Ánh',
  ],
}

export function personName(chance: Chance, sex: Sex): string {
  return [chance.weighted(FAMILY), chance.pick(MIDDLE[sex]), chance.pick(GIVEN[sex])].join(' ')
}

/** A number of the right shape: born in Hải Phòng mostly, century and sex digit, year, chance. */
export function idNumber(chance: Chance, sex: Sex, birthYear: number): string {
  const place = chance.weighted([
    ['031', 80],
    ['030', 8],
    ['034', 4],
    ['001', 4],
    ['022', 4],
  ])
  const century = (birthYear < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0)
  return `${place}${century}${String(birthYear).slice(2)}${chance.digits(6)}`
}

export function phoneNumber(chance: Chance): string {
  return `0${chance.pick(['32', '35', '38', '58', '70', '77', '83', '86', '91', '96', '98'])}${chance.digits(7)}`
}
