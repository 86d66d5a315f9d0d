// The demo ward's ground: phường Thủy Nguyên and the communes it was made of (FACTS §5.1), 40 residential groups named after them. Which
// groups really exist is not known; these are made up.

import { fold } from '../../forms/checks/search-fold.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'

export const DEMO_WARD = { code: '11560', name: 'Phường Thủy Nguyên' }

export interface OldCommune {
  name: string
  /** As certificates of its time print it; the second spelling is met too. */
  spellings: readonly [string, string]
  groups: number
  streets: readonly string[]
}

const OLD_COMMUNES: readonly OldCommune[] = [
  { name: 'Núi Đèo', spellings: ['TT Núi Đèo', 'Thị trấn Núi Đèo'], groups: 4, streets: ['Đà Nẵng', 'Bạch Đằng', 'Máng Nước'] },
  { name: 'Thủy Sơn', spellings: ['xã Thủy Sơn', 'xã Thuỷ Sơn'], groups: 8, streets: ['Thanh Niên', 'Đường 359', 'Xóm Đình'] },
  { name: 'Thủy Đường', spellings: ['xã Thủy Đường', 'xã Thuỷ Đường'], groups: 8, streets: ['Hoàng Pha', 'Đường 10', 'Xóm Trung'] },
  { name: 'Dương Quan', spellings: ['xã Dương Quan', 'Dương Quan'], groups: 7, streets: ['Đường Đê', 'Xóm Đông', 'Bến Bính'] },
  { name: 'Tân Dương', spellings: ['xã Tân Dương', 'Tân Dương'], groups: 7, streets: ['Đường Bến Bính', 'Xóm Bấc', 'Đường 359C'] },
  { name: 'Hoa Động', spellings: ['xã Hoa Động', 'Hoa Động'], groups: 6, streets: ['Xóm Chùa', 'Đường Liên Xã', 'Chợ Tổng'] },
]

export interface DemoGroup extends ResidentialGroup {
  commune: OldCommune
}

/** `total` groups spread over the communes, in their order. */
export function demoGroups(total: number): DemoGroup[] {
  const all = OLD_COMMUNES.flatMap(commune => Array.from({ length: commune.groups }, (_, index) => ({ commune, number: index + 1 })))
  return all.slice(0, total).map(({ commune, number }, index) => ({
    id: `${fold(commune.name).replaceAll(' ', '-')}-${number}`,
    name: `Tổ dân phố ${commune.name} ${number}`,
    order: index + 1,
    commune,
  }))
}
