// Which photo stands beside the value that the reviewer looks at: its own, else one of the ID card for what a scan fills, else one of
// the same page. Without a sensible one the photo stays as it is.
import type { ValueRow } from './value-rows.ts'

/** @returns the digest to show; null to leave the photo as it is. */
export function photoBeside(rows: readonly ValueRow[], path: string, shown: string | null): string | null {
  const row = rows.find(each => each.path === path)
  if (!row) return null
  if (row.photos.length > 0) return row.photos.includes(shown ?? '') ? null : (row.photos[0] ?? null)
  const near = rows.filter(each => each.page === row.page && each.photos.length > 0)
  const ofCard = near.filter(each => each.question.photo?.frame === 'idCard')
  const fitting = filledByScan(rows, row) && ofCard.length > 0 ? ofCard : near
  const digests = fitting.flatMap(each => each.photos)
  return shown !== null && digests.includes(shown) ? null : (digests[0] ?? null)
}

function filledByScan(rows: readonly ValueRow[], row: ValueRow): boolean {
  return rows.some(each => each.page === row.page && Object.values(each.question.fills ?? {}).includes(row.question.name))
}
