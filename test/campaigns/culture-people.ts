// The households of the culture stories and what each will say, and the file that the office has them in, with the faults that such files have. Synthetic.
import { xlsx } from '../registry/nasty-workbooks.ts'

export interface Home {
  group: 'tdp-1' | 'tdp-2' | 'tdp-3'
  head: string
  members: number
  /** What they tell the leader; `never`: nobody asked them. */
  registers: 'yes' | 'no_wish' | 'away' | 'moved' | 'never'
  /** Criteria that they do not meet; null when they never judged themselves. */
  unmet: readonly string[] | null
  excluded?: string
  /** Votes for, where they were counted; otherwise everybody agreed. */
  agree?: number
  /** The committee's own reason to refuse. */
  refused?: 'objection'
}

const home = (group: Home['group'], head: string, members: number, rest: Partial<Home> = {}): Home => ({
  group,
  head,
  members,
  registers: 'yes',
  unmet: [],
  ...rest,
})

/** By the code that the office's file knows them by. */
export const HOMES: Readonly<Record<string, Home>> = {
  H01: home('tdp-1', 'Vũ Thị Mận', 4),
  H02: home('tdp-1', 'Hồ Văn Đào', 3, { unmet: ['1b', '2dd'], agree: 3 }),
  H03: home('tdp-1', 'Lê Thị Mơ', 5, { excluded: 'b' }),
  H04: home('tdp-1', 'Đỗ Văn Lựu', 2, { agree: 2 }),
  H05: home('tdp-1', 'Bùi Thị Quế', 1, { registers: 'no_wish', unmet: null }),
  H06: home('tdp-1', 'Ngô Văn Khế', 6, { registers: 'away', unmet: null }),
  H07: home('tdp-1', 'Phan Thị Sim', 4, { unmet: null }),
  H08: home('tdp-1', 'Trịnh Văn Ổi', 3, { refused: 'objection' }),
  K01: home('tdp-2', 'Mai Thị Hồng', 4, { agree: 3 }),
  K02: home('tdp-2', 'Cao Văn Bưởi', 2, { unmet: ['3c'] }),
  K03: home('tdp-2', 'Tạ Thị Chanh', 5),
  K04: home('tdp-2', 'Lý Văn Me', 3, { registers: 'moved', unmet: null }),
  // Registered by mistake: the desk rejects it.
  K05: home('tdp-2', 'Đinh Thị Na', 2, { unmet: null }),
  K06: home('tdp-2', 'Hà Văn Vải', 4),
  S01: home('tdp-3', 'Quách Thị Dừa', 3),
  S02: home('tdp-3', 'Lâm Văn Cau', 2, { unmet: null }),
  S03: home('tdp-3', 'Kiều Thị Sen', 1, { registers: 'never', unmet: null }),
}
export const homesOf = (group: string) => Object.keys(HOMES).filter(code => HOMES[code]?.group === group)
export const homeOf = (code: string): Home => {
  const found = HOMES[code]
  if (!found) throw new Error(`no household ${code}`)
  return found
}

/** Odd houses on one side of the lane: the file is not in the order of the walk. */
export const houseOf = (code: string) => String(Object.keys(HOMES).length - Object.keys(HOMES).indexOf(code))

const GROUP_NAMES: Record<Home['group'], readonly [string, string]> = {
  'tdp-1': ['Tổ dân phố số 1', 'TDP số 1'],
  'tdp-2': ['Tổ dân phố số 2', 'tổ dân phố  2'],
  'tdp-3': ['Tổ dân phố số 3', 'Tổ 3'],
}

/** Names decomposed, telephones without their zero, groups as everybody writes them, one row twice, one without a name, one of nowhere, a sum at the end. */
export function householdFile(): Promise<Uint8Array> {
  const rows = Object.entries(HOMES).map(([code, { group, head, members }], at) => [
    at + 1,
    code,
    at % 3 === 0 ? head.normalize('NFD') : at % 3 === 1 ? ` ${head.replace(' ', '  ')}` : head,
    houseOf(code),
    'Ngõ 12',
    at % 2 === 0 ? members : String(members),
    at % 4 === 3 ? 'tạm trú' : 'Thường trú',
    912_000_000 + at,
    GROUP_NAMES[group][at % 2 === 0 ? 0 : 1],
  ])
  const [first = []] = rows
  return xlsx([
    ['DANH SÁCH HỘ GIA ĐÌNH', null],
    ['TT', 'Mã hộ', 'Họ và tên chủ hộ', 'Số nhà', 'Ngõ', 'Số nhân khẩu', 'Cư trú', 'Điện thoại', 'Tổ dân phố'],
    ...rows,
    first,
    [90, 'X01', '', '5', 'Ngõ 12', 2, 'Thường trú', null, 'Tổ dân phố số 1'],
    [91, 'X02', 'Không Rõ Tổ', '6', 'Ngõ 12', 2, 'Thường trú', null, ''],
    ['Tổng cộng', null, null, null, null, 55, null, null, null],
  ])
}

export function groupFile(): Promise<Uint8Array> {
  return xlsx([
    ['Tên tổ', 'Tổ trưởng', 'Số hộ'],
    ['TDP số 1', 'Nguyễn Thị Lan', 8],
    ['Tổ dân phố số 2', 'Trần Thị Hoa'.normalize('NFD'), '6'],
    ['Tổ dân phố số 3', 'Lê Văn Sen', 3],
    ['Tổ dân phố số 9', 'Không Có', 4],
  ])
}
