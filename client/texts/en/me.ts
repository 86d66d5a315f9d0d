// English of vi/me.ts.
import type { me as vi } from '../vi/me.ts'

export const me: typeof vi = {
  title: 'Me',
  groups: 'Residential groups',
  ward: 'Ward',
  storageTitle: 'Storage',
  persisted: 'The phone keeps the data for good',
  notPersisted: 'The phone may delete data when it is full. Press the button below, and install the app.',
  persistUnknown: 'It is not known whether the phone keeps the data for good. Send records early.',
  askPersist: 'Ask the phone to keep the data',
  persistRefused: 'The phone has not agreed. Install the app on the home screen and try again.',
  used: (used, quota) => `${used} used, room up to ${quota}`,
  nearlyFull: 'Storage is nearly full. Send all records and delete other photos and videos.',
  installTitle: 'Install the app',
  install: 'Install on the home screen',
  installed: 'The app is installed on this phone.',
  installHelp: 'Open the browser’s menu (three dots) and choose “Add to home screen” or “Install app”.',
  languageTitle: 'Language',
  contrast: 'Text size and contrast follow the phone’s settings.',
  securityTitle: 'Lock and sign out',
  lock: 'Lock the app',
  signOut: 'Sign out of this phone',
  signOutTitle: 'Records not sent',
  signOutUnsent: count =>
    `${count} record(s) are not sent. If you sign out now they are deleted from this phone for good. Send them first.`,
  signOutForce: 'Sign out and delete',
  signOutAsk:
    'Signing out removes the list and the sent records from this phone. You will need the card and a connection to sign in again.',
  version: build => `Version ${build}`,
  roles: { collector: 'Collector', reviewer: 'Reviewer', supervisor: 'Supervisor', administrator: 'Administrator' },
}
