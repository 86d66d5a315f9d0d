// One round robin: every subject opened afresh in every round, its keys, heap and script time taken, then the next subject; so that whatever else this
// machine does meets all of them alike. Only figures of one such run may be compared.
import type { Browser } from 'playwright-core'
import { expectations, type Field, type FormCase, labelsOf } from './cases.ts'
import { type MeasuredPage, openPage } from './measured-page.ts'
import { scriptTimes } from './script-time.ts'
import type { FormTexts, Subject } from './subjects.ts'

/** Everything measured of one subject with one form at one speed; milliseconds and bytes, over all rounds. */
export interface Measured {
  open: number[]
  heap: number[]
  heapAfterEdits: number[]
  /** By field. */
  keys: Map<string, Keys>
  keysAfterEdits: Map<string, Keys>
}
export interface Keys {
  /** Event to the next painted frame. */
  painted: number[]
  /** Event to the frame in which all dependants are right; for those that compute on leaving, from the leaving. */
  right: number[]
  /** Leaving the field to the next painted frame, for those that compute then. */
  left: number[]
  /** Keys after which the dependants never became right. */
  wrong: number
  script: number[]
}

/** One form at one speed, all subjects interleaved. */
export interface Run {
  form: FormCase
  throttle: number
  measured: Map<Subject, Measured>
}

export interface Conditions {
  browser: Browser
  origin: string
  form: FormCase
  texts: FormTexts
  throttle: number
  rounds: number
  /** Subjects that take long are opened in the first rounds only. */
  roundsOf(subject: Subject): number
  keysOf(subject: Subject): number
}

const EDITS = 1000
const noKeys = (): Keys => ({ painted: [], right: [], left: [], wrong: 0, script: [] })
const nothing = (): Measured => ({ open: [], heap: [], heapAfterEdits: [], keys: new Map(), keysAfterEdits: new Map() })

export async function runRounds(subjects: readonly Subject[], conditions: Conditions): Promise<Map<Subject, Measured>> {
  const measured = new Map(subjects.map(subject => [subject, nothing()]))
  for (let round = 0; round < conditions.rounds; round++) {
    for (const [subject, into] of measured) if (round < conditions.roundsOf(subject)) await visit(subject, into, conditions, round)
  }
  return measured
}

async function visit(subject: Subject, into: Measured, conditions: Conditions, round: number): Promise<void> {
  const { browser, origin, form, texts, throttle } = conditions
  const measured = await openPage(browser, origin, subject, labelsOf(form))
  try {
    await measured.throttle(throttle)
    into.open.push(await measured.open(texts(subject), null, form.first))
    await measured.throttle(1)
    into.heap.push(await measured.heap())
    for (const field of subject.name === 'bare' ? form.fields.slice(-1) : form.fields) {
      if (subject.paged) await measured.open(texts(subject), field.page, field.name)
      await press(subject, measured, field, seriesOf(into.keys, field), conditions, round)
    }
    const last = form.fields.at(-1)
    // The peers are left out: at their pace a thousand edits would take minutes.
    if (!last || !['ours', 'plain', 'bare'].includes(subject.name)) return
    await measured.edit(last.name, EDITS)
    into.heapAfterEdits.push(await measured.heap())
    await press(subject, measured, last, seriesOf(into.keysAfterEdits, last), conditions, round)
  } finally {
    await measured.close()
  }
}

function seriesOf(keys: Map<string, Keys>, { name }: Field): Keys {
  const found = keys.get(name) ?? noKeys()
  keys.set(name, found)
  return found
}

async function press(
  subject: Subject,
  measured: MeasuredPage,
  field: Field,
  into: Keys,
  { browser, form, throttle, keysOf }: Conditions,
  round: number,
): Promise<void> {
  const expected = expectations(form)
  const keys = keysOf(subject)
  let patient = subject.name !== 'bare'
  const one = async (at: number, kept: Keys) => {
    const digit = 1 + ((at + round) % 9)
    const wanted = patient ? expected(field, digit) : {}
    const key = await measured.key(field.name, digit, subject.onLeaving ? {} : wanted)
    const reaction = subject.onLeaving ? await measured.leave(field.name, wanted) : key
    if ((await measured.value(field.name)) !== String(digit)) throw new Error(`${subject.title}: the key was not taken`)
    kept.painted.push(key.painted)
    if (subject.onLeaving) kept.left.push(reaction.painted)
    if (subject.name !== 'bare' && (!patient || reaction.right === null)) kept.wrong++
    else kept.right.push(reaction.right ?? reaction.painted)
    // Who never got it right is not waited for again.
    if (reaction.right === null) patient = false
  }
  await measured.throttle(throttle)
  // Two keys to warm up: the first ones meet code that was never run.
  for (let at = 0; at < keys + 2; at++) await one(at, at < 2 ? noKeys() : into)
  if (field !== form.fields.at(-1)) return measured.throttle(1)
  const traced = await scriptTimes(browser, measured.page, async () => {
    for (let at = 0; at < keys; at++) await one(at + 4, noKeys())
  })
  // Where leaving is what computes, every second window is the leaving's.
  into.script.push(...(subject.onLeaving ? traced.filter((_, at) => at % 2 === 1) : traced))
  await measured.throttle(1)
}
