// When the form has a new version.
import type { vi } from '../vi.ts'

export const versions: typeof vi.versions = {
  newer: (newer, own) => `The form has a new version (${newer}). This record stays on version ${own} and is handed in as usual.`,
  change: 'Go on in the new version',
  changeTitle: version => `Move this record to version ${version}?`,
  carried: count => (count === 1 ? 'One answer is kept' : `${count} answers are kept`),
  leftBehind: count =>
    count === 1 ? 'One answer cannot come along and is dropped:' : `${count} answers cannot come along and are dropped:`,
  nothingLeft: 'No answer is dropped.',
  toAnswer: count => (count === 1 ? 'One more question to answer:' : `${count} more questions to answer:`),
  andMore: count => `and ${count} more`,
  why: {
    noRule: 'not taken by the new version',
    dropped: 'asked afresh',
    gone: 'no longer asked',
    otherType: 'asked in another way',
    otherPlace: 'asked in another group',
    computed: 'worked out by the form',
    choiceGone: 'this choice is gone',
  },
  changeYes: 'Move it',
  stay: 'Stay on the old one',
  changed: 'Moved to the new version.',
  changeFailed: 'Not moved; the record is as it was. Try again, and if storage is full, free some.',
  cannotBeginTitle: 'No new record can be begun now',
  cannotBegin: {
    noCampaign: 'No campaign is here yet. Open the app once with a connection.',
    noForm: 'The form is not here yet. Switch on the connection and try again.',
    newerForm: 'The new form needs a newer app. Open the app with a connection and reload; drafts and unsent records are safe.',
    notOpen: 'Not yet: finish the step before it, or wait until the days have gone by.',
    notNeeded: 'What was filled before says that this step is not needed here.',
    notTheirs: 'This step is for somebody else to fill. Choose another one.',
  },
}
