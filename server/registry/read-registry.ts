// An office's workbook → certificates, repairs and rejected rows; no store, no clock. The sheet with the most recognised headings is taken.
import type { RejectedRow, Repair } from '../../shared/registry.ts'
import { findHeader, type Header } from './header.ts'
import { type Certificate, joinRows } from './land-certificates.ts'
import { LAND_COLUMNS, type LandColumn } from './land-columns.ts'
import { readLandRows } from './land-rows.ts'
import { openWorkbook, type SourceSheet } from './workbook.ts'

export interface RegistryContents {
  sheet: string
  /** Data rows of the sheet, rejected ones included. */
  rows: number
  certificates: Certificate[]
  repairs: Repair[]
  rejected: RejectedRow[]
  ignoredColumns: string[]
}
export type Reading =
  | { kind: 'read'; contents: RegistryContents }
  | { kind: 'notWorkbook' }
  | { kind: 'columnsMissing'; missing: string[]; found: string[] }

const labelOf = (column: LandColumn): string => LAND_COLUMNS.find(rule => rule.column === column)?.label ?? column

/** A row must say whose job it is, and which paper it is: by serial, or by sheet and parcel. */
function missingColumns(header: Header | null): string[] {
  const has = (column: LandColumn): boolean => header?.columns.has(column) ?? false
  const paper = has('serial') || (has('map_sheet') && has('parcel_number'))
  return [
    ...(has('group_name') ? [] : [labelOf('group_name')]),
    ...(paper ? [] : [`${labelOf('serial')} (hoặc ${labelOf('map_sheet')} và ${labelOf('parcel_number')})`]),
  ]
}

export async function readRegistry(bytes: Uint8Array): Promise<Reading> {
  const opening = await openWorkbook(bytes)
  if (!opening.ok) return { kind: 'notWorkbook' }
  const best = bestSheet(opening.sheets)
  const missing = missingColumns(best?.header ?? null)
  if (!best || missing.length > 0) {
    return { kind: 'columnsMissing', missing, found: best ? [...best.header.columns.keys()].map(labelOf) : [] }
  }
  const { rows, repairs, rejected } = readLandRows(best.sheet.rows, best.header)
  const joined = joinRows(rows)
  return {
    kind: 'read',
    contents: {
      sheet: best.sheet.name,
      rows: rows.length + rejected.length,
      certificates: joined.certificates,
      repairs: [...repairs, ...joined.repairs],
      rejected: [...rejected, ...joined.rejected].toSorted((one, other) => one.row - other.row),
      ignoredColumns: best.header.ignored,
    },
  }
}

function bestSheet(sheets: SourceSheet[]): { sheet: SourceSheet; header: Header } | null {
  let best: { sheet: SourceSheet; header: Header } | null = null
  for (const sheet of sheets) {
    const header = findHeader(sheet.rows)
    if (header && header.columns.size > (best?.header.columns.size ?? 0)) best = { sheet, header }
  }
  return best
}
