// How many verdicts a second one core gives on the 40-question form: records drawn anew (a household with this or that changed, missing or wrong),
// judged in turn as the server does on receipt.

import { judge } from '../../../forms/language/judge.ts'
import type { Answers } from '../../../shared/answers.ts'
import { fortyAnswers, fortyQuestions } from '../../forms/forty-questions.ts'
import { seeded } from '../../world/seeded.ts'
import { type Figure, quantile, whole } from '../table.ts'
import { compiled } from './cases.ts'

const RECORDS = 2000
const CHUNKS = 20

export function verdictsPerSecond(): Figure {
  const form = compiled(fortyQuestions())
  const records = drawRecords()
  const context = { entity: null, now: Date.UTC(2026, 10, 21, 3) }
  const round = (): number => {
    const begun = performance.now()
    for (const answers of records) judge(form, { answers, marks: {}, context })
    return (RECORDS * 1000) / (performance.now() - begun)
  }
  round()
  round()
  const speeds = Array.from({ length: CHUNKS }, round)
  return {
    what: 'verdicts/s on the 40-question form, one core',
    value: whole(quantile(speeds, 0.5)),
    note: `bar 20,000; median of ${CHUNKS} times ${whole(RECORDS)} different records, worst ${whole(Math.min(...speeds))}`,
  }
}

function drawRecords(): Answers[] {
  const chance = seeded(40, 'verdicts')
  const person = (): Answers => ({
    person_name: chance.chance(0.9) ? `Nguyễn Văn ${chance.whole(1, 999)}` : '',
    relation: chance.pick(['head', 'spouse', 'child', 'other', 'nobody']),
    sex: chance.pick(['male', 'female']),
    age: chance.whole(-1, 132),
    school: chance.pick(['yes', 'no']),
    works: chance.pick(['yes', 'no']),
    insured: chance.pick(['yes', 'no']),
  })
  return Array.from({ length: RECORDS }, () => {
    const answers: Answers = {
      ...fortyAnswers(),
      people: Array.from({ length: chance.whole(0, 6) }, person),
      has_land: chance.pick(['yes', 'no']),
      home_area: chance.whole(0, 2000) / 10,
      commune: chance.pick(['a', 'b', 'c']),
      hamlet: `h${chance.whole(1, 60)}`,
      phone: chance.chance(0.8) ? `09${chance.whole(10_000_000, 99_999_999)}` : '12',
      income: chance.whole(-10, 20_000_000),
    }
    return Object.fromEntries(Object.entries(answers).filter(() => chance.chance(0.95)))
  })
}
