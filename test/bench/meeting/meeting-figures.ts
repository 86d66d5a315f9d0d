// `npm run bench -- meeting`: the table of a meeting of three hundred households beside a page that was written by hand for it alone, in one interleaved
// run, at the speed of this machine and at a quarter of it. What counts is the frame in which the answer and the sum above the table are right.
import type { Browser } from 'playwright-core'
import type { FormDefinition, Question } from '../../../forms/language/definition/definition.ts'
import { launchChromium } from '../../browser/chromium.ts'
import { HOUSEHOLDS, isRegistered, meetingForm } from '../../forms/meeting-form.ts'
import { buildPages } from '../forms/build-pages.ts'
import { type MeasuredPage, openPage } from '../forms/measured-page.ts'
import { halfAnd95, median } from '../forms/run-figures.ts'
import { serve } from '../forms/serve.ts'
import { OURS, PLAIN, type Subject } from '../forms/subjects.ts'
import { type Figure, quantile } from '../table.ts'

const ROUNDS = 5
const TAPS = 12
const OPENED = 4
const BULKS = 3

interface MeetingSubject {
  subject: Subject
  /** What says the sum. */
  sum: string
  takeBack: (measured: MeasuredPage) => Promise<void>
}

const EVERYBODY = '[data-path="all_unanimous"] label'
const ours: MeetingSubject = {
  subject: OURS,
  sum: '.table-sum p',
  takeBack: async ({ page }) => page.locator('.bulk-done button').click(),
}
const plain: MeetingSubject = {
  subject: { ...PLAIN, page: 'pages/meeting-plain.html' },
  sum: '#sum',
  takeBack: async ({ page }) => page.locator(EVERYBODY).click(),
}

/** Milliseconds, over all rounds. */
type Times = Record<'open' | 'tap' | 'counted' | 'bulk', number[]>

export async function meetingFigures(): Promise<Figure[]> {
  const browser = await launchChromium()
  const served = await serve(await buildPages(false))
  const form = JSON.stringify(answered(meetingForm()))
  try {
    const figures: Figure[] = []
    for (const throttle of [1, 4]) {
      console.log(`Measuring a meeting of ${HOUSEHOLDS} households at ${throttle}× ...`)
      const times = new Map([ours, plain].map(subject => [subject, { open: [], tap: [], counted: [], bulk: [] } as Times]))
      for (let round = 0; round < ROUNDS; round++)
        for (const [subject, into] of times) await visit(browser, served.origin, { subject, form, throttle, into })
      figures.push(...figuresOf(throttle, times.get(ours), times.get(plain)))
    }
    return figures
  } finally {
    served.close()
    await browser.close()
  }
}

interface Visit {
  subject: MeetingSubject
  form: string
  throttle: number
  into: Times
}

async function visit(
  browser: Browser,
  origin: string,
  { subject: { subject, sum, takeBack }, form, throttle, into }: Visit,
): Promise<void> {
  const measured = await openPage(browser, origin, subject, {})
  const cell = (at: number, name: string) => `[data-path="households.${at}.${name}"]`
  const said = async (target: string, words: string) => rightOf(await measured.pressUntilSaid(target, sum, words))
  const registered = Array.from({ length: HOUSEHOLDS }, (_, at) => at).filter(isRegistered)
  try {
    await measured.throttle(throttle)
    into.open.push(await measured.open(form, 'page_households', 'households.0.vote'))
    // From line to line, as a meeting goes: of ours, far lines are not in the page.
    for (let at = 0; at < TAPS; at++) {
      into.tap.push(await said(`${cell(at, 'attended')} label`, `Có dự ${at + 1}/`))
      into.tap.push(await said(`${cell(at, 'vote')} label:nth-of-type(1)`, `đồng ý ${at + 1}`))
    }
    for (let at = TAPS; at < TAPS + OPENED; at++)
      into.counted.push(
        rightOf(await measured.pressUntil(`${cell(at, 'vote')} label:nth-of-type(2)`, `${cell(at, 'agree')}:not([hidden]) input`)),
      )
    const left = subject === OURS ? registered.length - OPENED : registered.length
    for (let time = 0; time < BULKS; time++) {
      into.bulk.push(await said(EVERYBODY, `đồng ý ${left}`))
      await takeBack(measured)
    }
  } finally {
    await measured.close()
  }
}

function rightOf({ right }: { right: number | null }): number {
  if (right === null) throw new Error('what was waited for never came')
  return right
}

const BARS: Record<keyof Times, { what: string; share: number; least: number }> = {
  open: { what: 'opened', share: 0.5, least: 400 },
  tap: { what: 'tap to the frame with answer and sum right', share: 0.95, least: 50 },
  counted: { what: 'tap to the frame with the counts open under the line', share: 0.95, least: 50 },
  bulk: { what: '“unanimous” for all to the frame with the sum right', share: 0.5, least: 300 },
}

/** The bars are for a phone, which a quarter of this machine stands for. */
function figuresOf(throttle: number, mine: Times | undefined, theirs: Times | undefined): Figure[] {
  if (!mine || !theirs) return []
  return Object.entries(BARS).map(([name, { what, share, least }]) => {
    const times = mine[name as keyof Times] // the keys are the bars' own
    const others = theirs[name as keyof Times]
    const value = quantile(times, share)
    const bar = throttle === 4 ? `; bar at ${share === 0.5 ? 'the median' : 'p95'} ${least} ms ${value <= least ? '✓' : '✗'}` : ''
    return {
      what: `meeting of ${HOUSEHOLDS}, ${throttle}×: ${what}`,
      value: `${halfAnd95(times)} ms`,
      note: `p50 / p95 of ${times.length}; plain page ${halfAnd95(others)} ms, ratio of medians ${(median(times) / median(others)).toFixed(2)}${bar}`,
    }
  })
}

/** With what stands on the pages before the table: the votes can be counted. */
function answered(form: FormDefinition): FormDefinition {
  const known: Record<string, string> = { present: '212', ballot_kind: "'hands'" }
  const questions = form.pages.flatMap(({ children }) => children).filter((node): node is Question => node.kind === 'question')
  for (const question of questions) {
    const value = known[question.name]
    if (value !== undefined) question.default = value
  }
  return form
}
