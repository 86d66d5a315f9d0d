// What went wrong with the server, in words. The server's own words name the case best; what never reached it has ours.
import { isSignedOut, type Trouble } from './asked.ts'
import type { OfficeTexts } from './office-texts.ts'

export function wordsOf(trouble: Trouble, texts: OfficeTexts): string {
  switch (trouble.kind) {
    case 'offline':
      return texts.trouble.offline
    case 'notOurs':
      return texts.trouble.notOurs
    case 'problem':
      return isSignedOut(trouble) ? texts.trouble.signedOut : trouble.problem.message
  }
}
