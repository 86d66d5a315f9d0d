// Rows → certificates. One certificate may fill several rows, one for each parcel and owner (FACTS §1.3 C), so rows of one serial are
// joined; the same row twice is left out. Each certificate gets an id that the same paper gets again in the next file.
import type { RejectedRow, Repair } from '../../shared/registry.ts'
import type { LandRow, LandValues } from './land-rows.ts'
import { groupKey } from './residential-group-name.ts'

export interface Certificate {
  id: string
  row: number
  groupName: string
  properties: Record<string, string>
}
export interface Joined {
  certificates: Certificate[]
  repairs: Repair[]
  rejected: RejectedRow[]
}

const PARCEL = ['map_sheet', 'parcel_number', 'area', 'land_use'] as const

/** "gcn-AĐ266864", or by place when the serial is not known: "thua-hoa dong-12-34". */
export function certificateId(values: LandValues): string {
  if (values.serial) return `gcn-${values.serial.toUpperCase().replaceAll(/[\s.-]/g, '')}`.slice(0, 64)
  return `thua-${groupKey(values.old_commune ?? '')}-${values.map_sheet ?? ''}-${values.parcel_number ?? ''}`.slice(0, 64)
}

export function joinRows(rows: readonly LandRow[]): Joined {
  const result: Joined = { certificates: [], repairs: [], rejected: [] }
  const known = new Map<string, Certificate>()
  for (const { row, values } of rows) {
    const id = certificateId(values)
    const first = known.get(id)
    if (first) addRow(result, first, row, values)
    else {
      const { group_name: groupName = '', ...properties } = values
      const certificate: Certificate = { id, row, groupName, properties: { ...properties, group_name: groupName } }
      known.set(id, certificate)
      result.certificates.push(certificate)
    }
  }
  return result
}

function addRow(result: Joined, first: Certificate, row: number, values: LandValues): void {
  const refuse = (reason: string): void => {
    result.rejected.push({ row, reason, cells: [values.serial ?? '', values.owner_name ?? ''] })
  }
  if (groupKey(values.group_name ?? '') !== groupKey(first.groupName)) {
    refuse(`Cùng giấy với dòng ${first.row} nhưng ở tổ dân phố khác.`)
    return
  }
  const parcel = differs(first.properties, values, PARCEL) ? parcelText(values) : null
  const owner = differs(first.properties, values, ['owner_name', 'owner_id']) ? (values.owner_name ?? null) : null
  if (parcel === null && owner === null) {
    refuse(`Trùng với dòng ${first.row}.`)
    return
  }
  if (parcel !== null) append(first.properties, 'other_parcels', parcel)
  if (owner !== null) append(first.properties, 'other_owners', owner)
  result.repairs.push({ cell: `A${row}`, kind: 'joined', before: `dòng ${row}`, after: `dòng ${first.row}` })
}

function differs(one: Readonly<Record<string, string>>, other: LandValues, names: readonly (keyof LandValues)[]): boolean {
  return names.some(name => other[name] !== undefined && other[name] !== one[name])
}

function parcelText(values: LandValues): string {
  const area = values.area ? ` (${values.area} m²)` : ''
  return `tờ ${values.map_sheet ?? '?'} thửa ${values.parcel_number ?? '?'}${area}`
}

function append(properties: Record<string, string>, name: string, text: string): void {
  const known = properties[name] ? properties[name].split('; ') : []
  if (!known.includes(text)) properties[name] = [...known, text].join('; ')
}
