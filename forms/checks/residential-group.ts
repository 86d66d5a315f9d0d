// Names of residential groups as people write them: "TDP số 3", "Tổ dân phố 3" and "Tổ 3" are one group, "TDP Thủy Sơn 2" is another. The key is for
// comparing only. Source: FACTS §9.
import { fold } from './search-fold.ts'

const KIND = /^(to dan pho|tdp|to|khu dan cu|kdc|khu pho|kp|thon)\b\s*/
const NUMBER = /^(so|thu)\s+(?=\d)/

/** "Tổ dân phố số 03" → "3"; "TDP Thủy Sơn 2" → "thuy son 2"; '' for a blank. */
export function residentialGroupKey(name: string): string {
  const folded = fold(name)
  const bare = folded.replace(KIND, '').replace(NUMBER, '')
  return (bare === '' ? folded : bare).replace(/\b0+(?=\d)/g, '')
}
