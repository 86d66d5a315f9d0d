// English of vi/record.ts.
import type { record as vi } from '../vi/record.ts'

export const record: typeof vi = {
  title: 'Finished record',
  notFound: 'This record is not on this phone.',
  receipt: (time, day) => `Received ${time}, counts for the report of ${day}`,
  receiptTitle: 'The server’s receipt',
  receiptNumber: seq => `Receipt number: ${seq}`,
  noReceipt: 'The server has not received this record. It will be sent by itself.',
  receivedElsewhere: 'The server has received this record, sent from another phone.',
  finishedAt: when => `Finished at ${when}`,
  photosTitle: 'Photos',
  photosConfirmed: (confirmed, named) => `The server has ${confirmed} of ${named} photos`,
  findingsTitle: 'The checks say',
  noFindings: 'The checks found nothing.',
  excused: 'reason given',
  reasonsTitle: 'The office asks for corrections',
  rejectedTitle: 'The office did not accept this record',
  reasonWhole: 'The whole record',
  correct: 'Correct and send again',
  correctMissing: 'The content is not here yet. Switch on the connection, wait a few seconds, try again.',
  conflictTitle: 'There are two copies of this record',
  conflictHelp: 'The server keeps both. The office will choose; you need not do anything.',
  refusalTitle: 'Not accepted yet',
  refusalHelp: 'The record is whole on this phone and will be sent again. If it keeps failing, read this code to the office:',
  answersTitle: 'What was recorded',
  answersGone: 'Approved: personal content was removed from this phone to protect people.',
}
