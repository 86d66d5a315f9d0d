// What speaks against approving at once: then the desk asks again, so that one key never approves a record with open errors, unseen
// photos, a rival version, or one that a colleague is working on.
import type { DeskRecord } from '../../../shared/desk.ts'
import { blocks } from '../../../shared/finding.ts'

export interface Doubts {
  errors: number
  photos: number
  conflict: boolean
  /** Who else has it open. */
  claimedBy: string | null
}

export function doubtsOf(record: Pick<DeskRecord, 'findings' | 'photos' | 'conflicts' | 'claimedBy'>): Doubts | null {
  const doubts = {
    errors: record.findings.filter(blocks).length,
    photos: record.photos.filter(photo => !photo.complete).length,
    conflict: record.conflicts.length > 0,
    claimedBy: record.claimedBy ?? null,
  }
  return doubts.errors > 0 || doubts.photos > 0 || doubts.conflict || doubts.claimedBy !== null ? doubts : null
}
