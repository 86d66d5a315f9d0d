// The thread that writes PL3-01: it asks for the next cases, flattens them, and streams the workbook into a file. It holds some hundred cases at a time, so
// that forty thousand take the same memory as four hundred; the server's own thread only hands over what the store has.
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parentPort } from 'node:worker_threads'
import { type Flattener, pl301Flattener, type SheetCell } from '../../forms/campaigns/land/pl3-01-rows.ts'
import { compilePublished } from '../../forms/language/compile.ts'
import type { CompiledForm } from '../../forms/language/form.ts'
import type { Answers } from '../../shared/answers.ts'
import type { CasesPart, FromWriter, ToWriter, WritingOrder, WrittenCase } from './pl3-01-thread.ts'
import { pl301Workbook } from './pl3-01-workbook.ts'

const port = parentPort
if (!port) throw new Error('only as a thread')
const say = (message: FromWriter): void => port.postMessage(message)
let heard: ((message: ToWriter) => void) | null = null
port.on('message', (message: ToWriter) => heard?.(message)) // only pl3-01-thread.ts posts here
const next = (): Promise<ToWriter> =>
  new Promise(resolve => {
    heard = resolve
  })

async function write({ file, columns, forms }: WritingOrder): Promise<void> {
  const keys = columns.map(({ key }) => key)
  const map = Object.fromEntries(columns.map(({ key, source }) => [key, source]))
  const flatteners = new Map(forms.map(({ key, definition }) => [key, pl301Flattener(formOf(definition), keys, map)]))
  let number = 1
  async function* rows(): AsyncIterable<SheetCell[]> {
    for (let part = await ask(); part.cases.length > 0; part = await ask()) {
      const written = part.cases.map((one): { rows: SheetCell[][]; written: WrittenCase } => {
        const answers = answersOf(one)
        const made = known(flatteners, one.form)(answers, number)
        number += made.length
        return { rows: made, written: { rows: made.length, usesOverThree: usesOverThree(answers) } }
      })
      say({ kind: 'written', cases: written.map(one => one.written) })
      for (const one of written) yield* one.rows
    }
  }
  await pipeline(pl301Workbook(rows(), columns), createWriteStream(file, { mode: 0o600 }))
  say({ kind: 'done' })
}

async function ask(): Promise<CasesPart> {
  const answer = next()
  say({ kind: 'more' })
  const part = await answer
  if (part.kind !== 'cases') throw new Error('an order comes once')
  return part
}

function formOf(definition: unknown): CompiledForm {
  const compilation = compilePublished(definition)
  if (!compilation.ok) throw new Error('a published form does not compile')
  return compilation.form
}

function known(flatteners: ReadonlyMap<string, Flattener>, form: string): Flattener {
  const flatten = flatteners.get(form)
  if (!flatten) throw new Error('a case of a form that was not handed over')
  return flatten
}

/** The name of the scan is the export's to give: two certificates of one serial must not be one file. */
function answersOf({ content, scanName }: CasesPart['cases'][number]): Answers {
  const { answers }: { answers: Answers } = JSON.parse(content) // as it was stored, and checked when it came
  return { ...answers, scan_name: scanName }
}

/** The sheet has room for three uses of a parcel (FACTS §1.3). */
function usesOverThree({ parcels }: Answers): boolean {
  return Array.isArray(parcels) && parcels.some(parcel => typeof parcel === 'object' && 'uses' in parcel && hasMore(parcel.uses))
}

const hasMore = (uses: unknown): boolean => Array.isArray(uses) && uses.length > 3

const order = await next()
if (order.kind === 'write') await write(order)
