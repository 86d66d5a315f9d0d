// The card as people have it: a whole link, its fragment, or the bare token. Read wherever it stands in what was pasted or scanned.
import { CardToken } from '../../../shared/session.ts'

const FRAGMENT = /#the=([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/

/** The token of a link, a fragment or a message around them; null when there is none. */
export function cardOfLink(text: string): string | null {
  const found = FRAGMENT.exec(text)?.[1] ?? text.trim()
  return CardToken.safeParse(found).success ? found : null
}
