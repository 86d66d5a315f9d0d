// `npm run verify`: prints what was checked, in a table, and every difference. The answer is whether all is well.

import type { Installation } from '../installation.ts'
import { type Verified, verify } from '../jobs/verify.ts'

/** More differences than this say no more than these. */
const SHOWN = 20

export async function verifyInstallation({ folder, store, blobs }: Installation, print: (line: string) => void): Promise<boolean> {
  const results = await verify(store, blobs)
  print(`Kiểm tra ${folder}`)
  for (const line of tableOf(results)) print(line)
  const wrong = results.flatMap(result => result.wrong)
  for (const difference of wrong.slice(0, SHOWN)) print(`  ✗ ${difference}`)
  if (wrong.length > SHOWN) print(`  … và ${wrong.length - SHOWN} chỗ khác nữa`)
  print(wrong.length === 0 ? 'Tất cả đều khớp.' : `Có ${wrong.length} chỗ không khớp.`)
  return wrong.length === 0
}

function tableOf(results: readonly Verified[]): string[] {
  const width = Math.max(...results.map(result => result.name.length))
  return results.map(({ name, checked, wrong }) => {
    const verdict = wrong.length === 0 ? 'khớp' : `${wrong.length} SAI`
    return `  ${name.padEnd(width)}  ${String(checked).padStart(9)}  ${verdict}`
  })
}
