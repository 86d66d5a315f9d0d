// `npm run bench -- forms`: our filling screen beside the peers, a plain page and a bare input, in one interleaved run, then what only ours is asked
// (the long list, many rows) and the server's verdicts a second. Prints as it goes; the machine's mood may change between two parts of a run, so
// only what stands in one part is compared.
import { launchChromium } from '../../browser/chromium.ts'
import type { Figure } from '../table.ts'
import { barsOf } from './bars.ts'
import { buildPages } from './build-pages.ts'
import { type FormCase, forty, thousand } from './cases.ts'
import { downloads } from './downloads.ts'
import { installPeers } from './install-peers.ts'
import { longLists } from './long-lists.ts'
import { type Run, runRounds } from './rounds.ts'
import { runFigures } from './run-figures.ts'
import { serve } from './serve.ts'
import { BARE, formTexts, OURS, PEER_SUBJECTS, PLAIN, type Subject, transformer } from './subjects.ts'
import { verdictsPerSecond } from './verdicts.ts'

const ROUNDS = 4

export async function formFigures(): Promise<Figure[]> {
  const browser = await launchChromium()
  const withPeers = installPeers()
  const served = await serve(await buildPages(withPeers))
  const { origin } = served
  const peers = withPeers ? PEER_SUBJECTS : []
  const subjects = [OURS, ...peers, PLAIN, BARE]
  const transform = withPeers ? await transformer(browser, origin) : null
  try {
    const loads = await downloads(browser, origin, subjects)
    const runs: Run[] = []
    for (const form of [thousand, forty]) {
      const texts = await formTexts(form, transform)
      for (const throttle of [1, 4]) {
        console.log(`Measuring ${form.name} at ${throttle}× ...`)
        const conditions = { browser, origin, form, texts, throttle, rounds: ROUNDS, roundsOf: roundsOf(form, throttle), keysOf }
        runs.push({ form, throttle, measured: await runRounds(subjects, conditions) })
      }
    }
    return [...loads, ...runs.flatMap(runFigures), ...(await longLists(browser, origin)), verdictsPerSecond(), ...barsOf(runs, peers)]
  } finally {
    served.close()
    await browser.close()
  }
}

/** Web Forms opens the large form in 5 to 80 s, and each of its keys takes a part of a second. */
function roundsOf(form: FormCase, throttle: number): (subject: Subject) => number {
  const isLarge = form === thousand
  return ({ name }) => (name === 'web-forms' && isLarge && throttle > 1 ? 1 : PEERS.has(name) ? 2 : ROUNDS)
}

/** Each key of a peer with the large form may take a second. */
const keysOf = ({ name }: Subject): number => (PEERS.has(name) ? 6 : 10)
const PEERS = new Set(PEER_SUBJECTS.map(({ name }) => name))
