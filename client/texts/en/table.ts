// English of vi/table.ts.
import type { table as vi } from '../vi/table.ts'

export const table: typeof vi = {
  search: 'Search by name',
  toSearch: 'Go to the search',
  all: 'All',
  missing: 'Missing',
  doubtful: 'To look at',
  unlike: usual => `Not “${usual}”`,
  found: count => `${count} lines`,
  stillMissing: count => `${count} missing`,
  noneMissing: 'nothing missing',
  nothingFound: 'No line matches',
  noRows: 'The list has no lines yet',
  showAll: 'Show all',
  bulkDone: count => `${count} lines written`,
  open: 'Open the line',
  close: 'Close the line',
  notAsked: 'not asked',
}
