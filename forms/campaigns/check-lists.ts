// Mistakes in the lists of a campaign package: properties that are told twice, and names that mean no property.
import type { ListDefinition } from '../../shared/list-definition.ts'
import { placed } from '../language/definition/place.ts'
import { namesAsked } from './package-expressions.ts'
import { checkExpression, type PackageParts, tellUnknown } from './package-parts.ts'

export function checkLists(parts: PackageParts): void {
  for (const list of parts.pkg.lists) checkList(parts, list)
}

function checkList(parts: PackageParts, list: ListDefinition): void {
  const { tell } = parts
  const place = `Danh sách ${list.id}`
  const names = list.properties.map(({ name }) => name)
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index)))
    tell(placed(place, name), `Có hai cột cùng tên “${name}”.`, `Two properties are named “${name}”.`)
  for (const [part, name] of namedIn(list))
    if (!names.includes(name)) tellUnknown(tell, placed(place, part), name, names, ['Danh sách không có cột', 'The list has no property'])
  if (list.keys.length === 0 || list.keys.some(key => key.length === 0))
    tell(placed(place, 'keys'), 'Phải nói cột nào phân biệt các dòng.', 'It must say which properties tell rows apart.')
  for (const { name, kind, choices } of list.properties)
    if (kind === 'choice' && !choices?.length)
      tell(placed(place, name), 'Cột chọn phải có các lựa chọn.', 'A property to choose needs choices.')
  checkDuties(parts, list)
  checkFace(parts, list)
  for (const { into, say } of list.joins ?? []) checkExpression(parts, placed(place, 'joins', into), say, { form: null, list })
  checkPrefixes(parts, list)
}

/** What only holders of a duty are told never goes to a phone (R16). */
function checkDuties({ tell, duties: known }: PackageParts, { id, properties, onPhone = [] }: ListDefinition): void {
  for (const { name, duties = [], required } of properties) {
    const place = placed(`Danh sách ${id}`, name)
    for (const duty of duties)
      if (!known.has(duty)) tellUnknown(tell, place, duty, known, ['Không có nhiệm vụ nào tên', 'There is no duty named'])
    if (duties.length === 0) continue
    if (onPhone.includes(name))
      tell(
        place,
        'Cột dành riêng cho một nhiệm vụ thì không đưa xuống điện thoại.',
        'A property for holders of a duty never goes to phones.',
      )
    if (required)
      tell(place, 'Cột dành riêng cho một nhiệm vụ thì không bắt buộc khi nạp.', 'A property for holders of a duty cannot be required.')
  }
}

/** Lists are shown openly, so that nothing sensitive may stand in a row's title or subtitle (R17). */
function checkFace(parts: PackageParts, list: ListDefinition): void {
  for (const part of ['title', 'subtitle'] as const) {
    const place = placed(`Danh sách ${list.id}`, 'face', part)
    checkExpression(parts, place, list.face[part], { form: null, list, onPhone: true })
    for (const name of namesAsked(list.face[part], 'entity'))
      if (isSensitive(list, name))
        parts.tell(
          place,
          `Cột “${name}” nhạy cảm, không hiện công khai trong danh sách được.`,
          `“${name}” is sensitive and cannot be shown openly.`,
        )
  }
}

/** Readable ids stand in addresses of pages and in logs, so that nothing sensitive may be in them (R17). */
function checkPrefixes({ tell }: PackageParts, list: ListDefinition): void {
  const { id, keys, idPrefixes } = list
  if (!idPrefixes) return
  const place = placed(`Danh sách ${id}`, 'idPrefixes')
  if (idPrefixes.length !== keys.length)
    tell(place, 'Mỗi cách phân biệt dòng cần một đầu mã, hoặc không có cái nào.', 'Each key needs a prefix, or none does.')
  if (new Set(idPrefixes).size < idPrefixes.length) tell(place, 'Hai đầu mã trùng nhau.', 'Two prefixes are the same.')
  for (const name of new Set(keys.flat()))
    if (isSensitive(list, name))
      tell(place, `Mã đọc được không được chứa cột nhạy cảm “${name}”.`, `A readable id may not hold the sensitive “${name}”.`)
}

const isSensitive = (list: ListDefinition, name: string): boolean =>
  list.properties.some(property => property.name === name && property.sensitive)

function namedIn({ keys, residentialGroup, face, onPhone = [], joins = [], ofResidentialGroups }: ListDefinition): [string, string][] {
  const group = residentialGroup === null ? [] : [residentialGroup]
  const house = face.houseNumber === undefined ? [] : [face.houseNumber]
  const groups = ofResidentialGroups === undefined ? [] : [ofResidentialGroups]
  return [
    ...keys.flat().map((name): [string, string] => ['keys', name]),
    ...group.map((name): [string, string] => ['residentialGroup', name]),
    ['face › sort', face.sort],
    ...house.map((name): [string, string] => ['face › houseNumber', name]),
    ...groups.map((name): [string, string] => ['ofResidentialGroups', name]),
    ...onPhone.map((name): [string, string] => ['onPhone', name]),
    ...joins.flatMap(({ into, compare }) => [into, ...compare].map((name): [string, string] => ['joins', name])),
  ]
}
