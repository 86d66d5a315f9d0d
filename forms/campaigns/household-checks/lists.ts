// Households and people as the ward's simple checks know them: no more than is needed to find the door and the person. Each campaign has its own copy, because
// what was collected for one purpose is not used for another (FACTS §8).
import type { ListDefinition, ListProperty } from '../../../shared/list-definition.ts'
import { property, type Words } from '../question.ts'

const where: ListProperty[] = [
  property('house_number', ['Số nhà', 'House number'], 'code', ['nhà số', 'số']),
  property('lane', ['Ngõ, đường', 'Lane or street'], 'text', ['ngõ', 'đường', 'phố', 'ngách']),
  property('group_name', ['Tổ dân phố', 'Residential group'], 'text', ['tổ', 'tdp']),
]
const ADDRESS = "normalize-space(concat(entity('house_number'), ' ', entity('lane')))"

interface Parts {
  id: string
  title: Words
  properties: ListProperty[]
}

export function householdsOf({ id, title: [vi, en], properties }: Parts): ListDefinition {
  return {
    id,
    title: { vi, en },
    noun: { vi: 'hộ gia đình', en: 'household' },
    properties: [
      property('household_code', ['Mã hộ', 'Household code'], 'code', ['số sổ hộ khẩu', 'mã hộ gia đình']),
      property('head', ['Họ tên chủ hộ', 'Head of household'], 'name', ['chủ hộ', 'họ và tên chủ hộ', 'họ và tên'], { required: true }),
      property('members', ['Số nhân khẩu', 'Members'], 'number', ['nhân khẩu', 'số khẩu']),
      ...where,
      ...properties,
    ],
    keys: [['household_code'], ['head', 'house_number', 'lane']],
    residentialGroup: 'group_name',
    face: { title: "entity('head')", subtitle: ADDRESS, sort: 'lane', houseNumber: 'house_number' },
  }
}

export function peopleOf({ id, title: [vi, en], properties }: Parts): ListDefinition {
  return {
    id,
    title: { vi, en },
    noun: { vi: 'người', en: 'person' },
    properties: [
      property('person_code', ['Mã trong danh sách', 'Code in the list'], 'code', ['mã', 'mã số']),
      property('full_name', ['Họ và tên', 'Name'], 'name', ['họ tên', 'tên'], { required: true }),
      property('birth_year', ['Năm sinh', 'Year of birth'], 'birth', ['ngày sinh', 'ngày tháng năm sinh']),
      ...where,
      ...properties,
    ],
    keys: [['person_code'], ['full_name', 'birth_year', 'house_number', 'lane']],
    residentialGroup: 'group_name',
    face: {
      title: "entity('full_name')",
      subtitle: `normalize-space(concat(entity('birth_year'), ' ', ${ADDRESS}))`,
      sort: 'lane',
      houseNumber: 'house_number',
    },
  }
}
