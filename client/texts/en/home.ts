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
  rows: (count, noun) => `${count} × ${noun}`,
  addUnlisted: noun => `Add a ${noun} that is not listed`,
  chooseGroup: 'Which residential group?',
  unlisted: 'Not in the list',
  unlistedDraft: 'Not listed yet',
  chooseCampaign: 'What to work on',
  changeCampaign: 'Change',
  begins: day => `Begins on ${day}`,
  ends: day => `Until ${day}`,
  ended: day => `Ended on ${day}`,
  stagesLabel: 'Steps',
  left: count => `${count} left`,
  due: (day, days) =>
    days > 1
      ? `Last day ${day}, ${days} days left`
      : days === 1
        ? `Last day tomorrow, ${day}`
        : days === 0
          ? 'Last day is today'
          : `The last day was ${day}`,
  opensOn: day => `This step opens on ${day}.`,
  firstDo: stages => `First finish: ${stages}.`,
  nothingHereTitle: 'Nothing to do here',
  nothingHereHelp: 'The office does the steps of this one. Choose another above.',
  pathTitle: 'Steps',
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
