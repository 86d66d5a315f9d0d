// English of vi/states.ts.
import type { states as vi } from '../vi/states.ts'

export const states: typeof vi = {
  toDo: 'To do',
  draft: 'In progress',
  waiting: 'Not sent',
  received: 'Sent',
  hasFindings: 'Needs a look',
  returned: 'Returned',
  approved: 'Approved',
  rejected: 'Rejected',
  conflict: 'Two copies',
  notOpen: 'Not yet',
  notNeeded: 'Not needed',
}
