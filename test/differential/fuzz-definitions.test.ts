// Definitions come from anybody. 7,000 damaged ones a run: each is refused with place and words, or it can be opened, filled at random and judged.
// Nothing throws. What runs is bounded by its size, not by a clock; a definition that hangs is caught by the test's own time limit alone.
import { describe, expect, it } from 'vitest'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import { compileForm } from '../../forms/language/compile.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { CompiledForm, Filling } from '../../forms/language/form.ts'
import { judge } from '../../forms/language/judge.ts'
import type { Answer, Answers } from '../../shared/answers.ts'
import { fiftyMistakes } from '../forms/fifty-mistakes.ts'
import { fortyQuestions } from '../forms/forty-questions.ts'
import { galleryForm } from '../forms/gallery-form.ts'
import { type Seeded, seeded } from '../world/seeded.ts'
import { ENTITY, fieldForm } from './field-form.ts'
import { mutated, TREACHEROUS } from './mutate-json.ts'
import { randomForm } from './random-form.ts'
import { placesIn } from './walk.ts'

const DEFINITIONS = 7000
const GARBAGE: readonly Answer[] = [
  null,
  '',
  ' ',
  'a',
  '12',
  '__proto__',
  'constructor',
  0,
  -0,
  1,
  -1,
  2.5,
  1e300,
  true,
  false,
  [],
  ['a'],
  ['toString', 'a'],
  '2026-02-30',
  '2026-01-05',
  [{}],
  [{ q1: 1 }],
  { latitude: 20, longitude: 106, accuracy: 5 },
]

const GALLERY = shortened(galleryForm())
const ORIGINALS: readonly unknown[] = [landCapture, fortyQuestions(), fiftyMistakes(), GALLERY]

/** Lists of thousands are no better food than lists of five. */
function shortened<T extends { choices: object }>(definition: T): T {
  return {
    ...definition,
    choices: Object.fromEntries(
      Object.entries(definition.choices).map(([name, list]) => [name, Array.isArray(list) ? list.slice(0, 5) : list]),
    ),
  }
}

function original(random: Seeded): unknown {
  if (random.chance(0.25)) return random.pick(ORIGINALS)
  return random.chance(0.5) ? randomForm(random.whole(1, 5000)) : fieldForm(random.whole(1, 5000))
}

const context = { now: Date.UTC(2026, 10, 21, 3), entity: ENTITY, seed: 'fuzz' }

function live(form: CompiledForm, random: Seeded): void {
  const filling = openFilling(form, { answers: {}, marks: {}, context, begin: true })
  for (let step = 0; step < 6; step++) touch(filling, random)
  lookAround(filling)
  judge(form, { answers: filling.answers(), marks: filling.marks(), context })
  judge(form, { answers: garbageFor(form, random), marks: { __proto__: { reason: 'x' }, q1: { asPrinted: true } }, context })
}

function touch(filling: Filling, random: Seeded): void {
  const places = placesIn(filling)
  if (places.length === 0) return
  const place = random.pick(places)
  if (place.kind === 'question') filling.set(place.path, structuredClone(random.pick(GARBAGE)))
  else if (random.chance(0.7)) filling.addInstance(place.path)
  else filling.removeInstance(place.path, random.whole(-1, 2))
}

function lookAround(filling: Filling): void {
  for (const place of placesIn(filling).slice(0, 60)) {
    if (place.kind !== 'question') continue
    filling.choices(place.path)
    filling.label(place.question.label, place.path)
  }
  for (const page of filling.pages()) filling.standing(page.name)
  filling.title()
  filling.sent()
}

function garbageFor(form: CompiledForm, random: Seeded): Answers {
  const names = form.definition.pages.flatMap(page => page.children.map(child => child.name))
  const answers: Answers = {}
  for (const name of [...names, ...TREACHEROUS]) {
    const value = structuredClone(random.pick(GARBAGE))
    if (random.chance(0.7)) Object.defineProperty(answers, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return answers
}

describe('damaged definitions', () => {
  it('are refused in words, or work; nothing throws', { timeout: 300_000 }, () => {
    const tally = { refused: 0, working: 0, problems: 0 }
    for (let seed = 1; seed <= DEFINITIONS; seed++) {
      const random = seeded(seed, 'fuzz')
      const raw = mutated(original(random), random, random.whole(1, 3))
      try {
        const compilation = compileForm(raw)
        if (compilation.ok) {
          tally.working++
          live(compilation.form, random)
          continue
        }
        tally.refused++
        tally.problems += compilation.problems.length
        expect(compilation.problems.length).toBeGreaterThan(0)
        for (const { place, message } of compilation.problems) {
          if (typeof place !== 'string' || place.trim() === '' || message.vi.trim() === '')
            throw new Error(`a problem without place or words: ${place}`)
        }
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error })
      }
    }
    console.log(`fuzz: ${DEFINITIONS} definitions, ${JSON.stringify(tally)}`)
    expect(tally.working).toBeGreaterThan(DEFINITIONS / 10)
    expect(tally.refused).toBeGreaterThan(DEFINITIONS / 10)
  })

  it.each(TREACHEROUS)('“%s” is an ordinary unknown name everywhere', name => {
    const child = { kind: 'question', type: 'calculate', name: 'a', label: { vi: 'a' }, calculate: `\${${name}}` }
    const form = (more: object) => ({
      id: 'ten',
      version: 1,
      title: { vi: 'Tên' },
      choices: {},
      pages: [{ kind: 'group', name: 'page', label: { vi: 'Trang' }, children: [{ ...child, ...more }] }],
    })
    const refused = (more: object) => expect(compileForm(form(more)), JSON.stringify(more)).toMatchObject({ ok: false })
    refused({})
    refused({ calculate: `${name}()` })
    refused({ calculate: `\${a}/${name}` })
    refused({ calculate: `instance('${name}')/root/item` })
    refused({ type: 'selectOne', choices: name, calculate: undefined })
    refused({ calculate: '1', trigger: name })
    refused({ name, calculate: '1' })
    const listed = (column: string) => ({
      ...form({ type: 'selectOne', choices: 'list', calculate: undefined, choiceFilter: column }),
      choices: { list: [{ value: name, label: { vi: name } }] },
    })
    expect(compileForm(listed(`${name} = 'x'`))).toMatchObject({ ok: false })
    const compilation = compileForm(listed(`name = '${name}'`))
    if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
    const own = (value: Answer): Answers => Object.defineProperty({}, name, { value, enumerable: true })
    expect(judge(compilation.form, { answers: { a: name }, marks: {}, context }).findings).toEqual([])
    expect(judge(compilation.form, { answers: own('x'), marks: {}, context }).findings.map(finding => finding.code)).toEqual([
      'unknown-answer',
    ])
    const asked = compileForm(form({ calculate: `concat('[', entity('${name}'), ']')` }))
    if (!asked.ok) throw new Error(JSON.stringify(asked.problems))
    expect(judge(asked.form, { answers: {}, marks: {}, context }).answers).toEqual({ a: '[]' })
  })
})
