// English of vi/home.ts.
import type { home as vi } from '../vi/home.ts'

const s = (n: number) => (n === 1 ? '' : 's')

export const home: typeof vi = {
  places: { list: 'List', outbox: 'Not sent', returned: 'Returned', me: 'Me' },
  placesLabel: 'Main places',
  placeCount: count => `(${count} record${s(count)})`,
  unsent: count => `${count} not sent`,
  nothingUnsent: 'Everything is sent',
  photosUnsent: count => `${count} photo${s(count)} not sent`,
  returned: count => `${count} returned`,
  drafts: count => `${count} in progress`,
  searchLabel: 'Search name, lane, house number, certificate',
  searchPlaceholder: 'Name, house number…',
  clearSearch: 'Clear the search',
  filterLabel: 'Filter by state',
  all: 'All',
  rows: count => `${count} certificate${s(count)}`,
  addUnlisted: 'Add a certificate that is not listed',
  chooseGroup: 'Which residential group does it belong to?',
  unlisted: 'Not in the list',
  unlistedDraft: 'Unlisted certificate',
  emptyTitle: 'The list is not here yet',
  emptyHelp: 'It comes by itself when there is a connection. If it takes long, fetch it now.',
  emptyNow: 'Fetch the list now',
  noMatchTitle: 'Nothing found',
  noMatchHelp: 'Type fewer letters; accents are not needed. Or remove a filter.',
  showAll: 'Clear search and filter',
  returnedEmptyTitle: 'Nothing was returned',
  returnedEmptyHelp: 'When the office needs a correction, the record appears here with the reason.',
  returnedTitle: 'Returned records',
  returnedHelp: 'Open a record to see why and correct it. It is sent again by itself.',
  reasons: count => `${count} correction${s(count)} needed`,
}
