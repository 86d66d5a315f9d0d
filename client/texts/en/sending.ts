// English of vi/sending.ts.
import type { sending as vi } from '../vi/sending.ts'

export const sending: typeof vi = {
  running: 'Sending…',
  upToDate: when => `Sent and up to date at ${when}`,
  never: 'Not yet in touch with the server',
  waiting: 'No connection. Records are safe here and will be sent.',
  offlineNothing: 'No connection. Everything still works.',
  lastSuccess: when => `Last successful sending: ${when}`,
  nextTry: when => `Tries again at ${when}`,
  signInAgain: 'Sign in again',
  sendNow: 'Send now',
  outboxTitle: 'Not sent yet',
  outboxEmptyTitle: 'Everything is sent',
  outboxEmptyHelp: 'Finished records stay here until the server has confirmed them.',
  waitingSince: when => `Finished at ${when}, waiting`,
  refused: 'The server has not accepted this record',
  photosLeft: (confirmed, named) => `Photos: ${confirmed} of ${named} confirmed by the server`,
  recordSentPhotosLeft: 'Record received, photos on the way',
  roundSent: 'Reached the server',
  roundFailed: 'Could not send. Records are safe here and will be sent again.',
  photosOf: named => (named === 0 ? 'No photos' : `${named} photo${named === 1 ? '' : 's'}`),
}
