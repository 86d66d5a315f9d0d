// English of vi/common.ts.
import type { common as vi } from '../vi/common.ts'

export const common: typeof vi = {
  appName: 'Phiếu Số',
  back: 'Back',
  cancel: 'Cancel',
  change: 'Change',
  close: 'Close',
  confirm: 'OK',
  copy: 'Copy',
  delete: 'Delete',
  demo: 'Demonstration: none of these data are real',
  done: 'Done',
  loading: 'Opening…',
  next: 'Next',
  no: 'No',
  none: 'None',
  open: 'Open',
  optional: 'optional',
  remove: 'Remove',
  retry: 'Try again',
  save: 'Save',
  search: 'Search',
  undo: 'Undo',
  yes: 'Yes',
  somethingBroke: 'This screen failed. What was saved is still on this phone.',
  reload: 'Reopen the app',
}
