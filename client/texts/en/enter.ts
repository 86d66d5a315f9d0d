// English of vi/enter.ts.
import type { enter as vi } from '../vi/enter.ts'

export const enter: typeof vi = {
  welcome: 'Welcome, please sign in',
  howTo: 'Use the sign-in card from the ward office: scan the code on it, or paste the link you were sent.',
  scanCard: 'Scan the card',
  scanTitle: 'Scan the sign-in card',
  scanHint: 'Hold the square code inside the frame.',
  pasteLink: 'Paste the sign-in link',
  pasteHint: 'It looks like https://…/#the=…',
  linkUnreadable: 'This is not a sign-in link. Copy the whole link from the message and paste it again.',
  cardUnreadable: 'This code is not a sign-in card. Scan the one on the card from the ward office.',
  otherCard: 'Use another card',
  pinTitle: 'Enter your PIN',
  pinHint: 'The 6 digits chosen at the first use of the card',
  firstUse: 'First use of the card? Choose a PIN',
  choosePinTitle: 'Choose a new PIN',
  choosePinHint: '6 digits that you remember and others cannot guess. Not 123456, not a birthday.',
  repeatPinTitle: 'Enter the PIN again',
  repeatPinHint: 'To be sure that you know it.',
  pinsDiffer: 'The two PINs differ. Please choose again.',
  pinWeak: 'This PIN is too easy to guess. Choose six other digits.',
  pinDigits: typed => `${typed} of 6 digits entered`,
  pinBackspace: 'Delete one digit',
  checking: 'Checking…',
  offline: 'The first sign-in needs a connection. Switch on mobile data or Wi-Fi and try again.',
  unlockTitle: name => `Hello ${name}`,
  wrongPin: left => `Wrong PIN. ${left} tries left.`,
  cannotCheck:
    'The PIN could not be checked. Close the app and open it again; if it stays so, go online and try again. Records are still here.',
  wiped:
    'Too many wrong tries: what was on this phone was erased to protect people. Sent records are at the office. Sign in again with your card.',
  held: (time: string) =>
    `Too many wrong tries. Records on this phone are not sent yet, so nothing is erased; think again and try after ${time}, or call the ward office.`,
  forgotPin: 'Forgot the PIN?',
  forgotPinHelp:
    'Call the ward office for a new card. Unsent records on this phone open and go only with the old PIN, so try to remember it first.',
}
