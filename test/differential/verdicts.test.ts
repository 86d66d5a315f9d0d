// R14: what the phone said while a record was filled, key by key, is what the server says of the JSON that went over the wire, and of the draft judged
// at once: values, findings, marks, title. More than 10,000 random records a run, with the field's own functions.
import { expect, it } from 'vitest'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import { openFilling } from '../../forms/language/filling.ts'
import type { Filling } from '../../forms/language/form.ts'
import { judge, type Verdict } from '../../forms/language/judge.ts'
import type { Answers, Marks } from '../../shared/answers.ts'
import { fortyQuestions } from '../forms/forty-questions.ts'
import { type Seeded, seeded } from '../world/seeded.ts'
import { ENTITY, fieldAnswer, fieldForm, randomMark } from './field-form.ts'
import { compiled } from './pair.ts'
import { nextMove, placesIn } from './walk.ts'

const FORMS = 210
const RECORDS = 50

function fill(filling: Filling, random: Seeded): void {
  for (let step = random.whole(1, 8); step > 0; step--) {
    const move = nextMove(filling, random, fieldAnswer)
    if (move?.do === 'set') filling.set(move.path, move.value ?? undefined)
    else if (move?.do === 'add') filling.addInstance(move.path)
    else if (move) filling.removeInstance(move.path, move.index)
    if (random.chance(0.2)) markSomething(filling, random)
  }
}

function markSomething(filling: Filling, random: Seeded): void {
  const questions = placesIn(filling).filter(place => place.kind === 'question')
  if (questions.length > 0) filling.mark(random.pick(questions).path, randomMark(random))
}

function overTheWire(sent: { answers: Answers; marks: Marks }): { answers: Answers; marks: Marks } {
  return JSON.parse(JSON.stringify(sent))
}

function said(filling: Filling): Verdict {
  return { ...filling.sent(), findings: filling.findings(), title: filling.title() }
}

function formsOfARun(): FormDefinition[] {
  return [landCapture, fortyQuestions(), ...Array.from({ length: FORMS }, (_, index) => fieldForm(50_000 + index))]
}

it('R14: phone and server say the same of every record', { timeout: 300_000 }, () => {
  const tally = { records: 0, findings: 0, excused: 0, marks: 0, titles: 0, answers: 0 }
  for (const [index, definition] of formsOfARun().entries()) {
    const form = compiled(definition)
    for (let number = 0; number < RECORDS; number++) {
      const seed = index * RECORDS + number
      const context = { now: Date.UTC(2026, 10, 21, 3), entity: seed % 3 === 0 ? null : ENTITY, seed: `record-${seed}` }
      const filling = openFilling(form, { answers: {}, marks: {}, context, begin: true })
      fill(filling, seeded(seed, 'record'))
      const phone = said(filling)
      const where = `form ${definition.id} ${index}, record ${seed}`
      expect(judge(form, { ...overTheWire(filling.sent()), context }), `${where}, over the wire`).toEqual(phone)
      expect(judge(form, { answers: filling.answers(), marks: filling.marks(), context }), `${where}, as a draft`).toEqual(phone)
      tally.records++
      tally.findings += phone.findings.length
      tally.excused += phone.findings.filter(finding => finding.excused).length
      tally.marks += Object.keys(phone.marks).length
      tally.titles += phone.title === '' ? 0 : 1
      tally.answers += Object.keys(phone.answers).length
    }
  }
  console.log(`verdicts: ${JSON.stringify(tally)}`)
  expect(tally.records).toBeGreaterThanOrEqual(10_000)
  for (const count of Object.values(tally)) expect(count).toBeGreaterThan(500)
})
