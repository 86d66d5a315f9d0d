// What only our screen is asked: a list of 5,000 choices opened and searched, and the 200th row of a repeat added and typed into.
import type { Browser } from 'playwright-core'
import type { FormDefinition } from '../../../forms/language/definition/definition.ts'
import { ask, page } from '../../forms/questions.ts'
import { thousandQuestions } from '../../forms/thousand-questions.ts'
import { type Figure, quantile } from '../table.ts'
import { type MeasuredPage, openPage } from './measured-page.ts'
import { OURS } from './subjects.ts'

const ROWS = 200
const ROUNDS = 5

const definition = (): FormDefinition => ({
  id: 'danh-sach-dai',
  version: 1,
  title: { vi: 'Danh sách dài', en: 'Long lists' },
  choices: { villages: thousandQuestions().choices.villages ?? [] },
  pages: [
    page('lists', 'Danh sách', 'Lists', [
      ask('text', 'remark', 'Ghi chú', 'Remark'),
      ask('selectOne', 'village', 'Thôn', 'Village', { choices: 'villages', appearance: 'minimal' }),
      {
        kind: 'repeat',
        name: 'people',
        label: { vi: 'Người', en: 'Person' },
        children: [
          ask('text', 'person_name', 'Họ tên', 'Name', { required: 'true()' }),
          ask('integer', 'age', 'Tuổi', 'Age', { constraint: '. < 130' }),
        ],
      },
      ask('note', 'count', 'Có ${n} người', '${n} people'),
      ask('calculate', 'n', 'Số người', 'People', { calculate: 'count(${people})' }),
    ]),
  ],
})

export async function longLists(browser: Browser, origin: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const throttle of [1, 4]) {
    const measured = await openPage(browser, origin, OURS, {})
    try {
      await measured.open(JSON.stringify(definition()), 'lists', 'remark')
      figures.push(...(await theList(measured, throttle)), ...(await theRows(measured, throttle)))
    } finally {
      await measured.close()
    }
  }
  return figures
}

async function theList(measured: MeasuredPage, throttle: number): Promise<Figure[]> {
  const opened: number[] = []
  const searched: number[] = []
  await measured.throttle(throttle)
  for (let round = 0; round < ROUNDS; round++) {
    opened.push(await until(measured.pressUntil('[id="q-village-control"]', 'dialog [role=option], [role=dialog] [role=option]')))
    await measured.page.getByRole('combobox').focus()
    searched.push(await until(measured.digitUntil(1 + round, '[role=option][aria-setsize]:not([aria-setsize="5000"])')))
    // The first empties the search, the second closes the list.
    for (const key of ['Escape', 'Escape']) await measured.page.keyboard.press(key)
    await measured.page.getByRole('combobox').waitFor({ state: 'detached' })
  }
  await measured.throttle(1)
  return [
    row(throttle, 'list of 5,000 opened: finger lifted to frame', opened),
    row(throttle, 'first key of a search in it: key to frame with what matches', searched),
  ]
}

async function theRows(measured: MeasuredPage, throttle: number): Promise<Figure[]> {
  const { page } = measured
  const add = '.heading[aria-label="Người"] > button'
  const added: number[] = []
  const typed: number[] = []
  await page.evaluate(
    async ([button, wanted]) => {
      while (document.querySelectorAll('.instances > li').length < wanted) {
        document.querySelector<HTMLElement>(button)?.click()
        await new Promise(requestAnimationFrame)
      }
    },
    [add, ROWS - 1] as const,
  )
  await measured.throttle(throttle)
  for (let round = 0; round < ROUNDS; round++) {
    const row = `.instances > li:nth-child(${ROWS + round})`
    added.push(await until(measured.pressUntil(add, `${row} input`)))
    await page.locator(`${row} input`).last().focus()
    for (const digit of [1, 2]) typed.push(await until(measured.digitUntil(digit, row)))
  }
  await measured.throttle(1)
  return [row(throttle, `row ${ROWS} of a repeat added: finger lifted to frame`, added), row(throttle, `a key in it: key to frame`, typed)]
}

async function until(reacting: Promise<{ right: number | null }>): Promise<number> {
  const { right } = await reacting
  if (right === null) throw new Error('what was waited for never came')
  return right
}

function row(throttle: number, what: string, values: readonly number[]): Figure {
  const worst = Math.max(...values).toFixed(0)
  return {
    what: `Phiếu Số, ${throttle}×: ${what}`,
    value: `${quantile(values, 0.5).toFixed(0)} ms`,
    note: `median of ${values.length}, worst ${worst} ms`,
  }
}
