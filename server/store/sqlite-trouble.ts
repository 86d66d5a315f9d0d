// What SQLite said was wrong, under the wrapping that drizzle puts around it (whose message quotes parameters: never shown, never logged).

/** SQLite's code ("SQLITE_FULL"), or '' for anything else. */
export function sqliteCodeOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && at.code.startsWith('SQLITE_')) return at.code
  }
  return ''
}

/** Another process holds the lock, or the disk is full (for photos too): the same request may succeed later. */
export function isPassing(error: unknown): boolean {
  const noRoom = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
  return noRoom || /^SQLITE_(BUSY|LOCKED|FULL)/.test(sqliteCodeOf(error))
}

/** Nothing of the write can be trusted to have happened. */
export function isDiskTrouble(error: unknown): boolean {
  return isPassing(error) || /^SQLITE_(IOERR|CORRUPT|NOMEM|READONLY)/.test(sqliteCodeOf(error))
}
