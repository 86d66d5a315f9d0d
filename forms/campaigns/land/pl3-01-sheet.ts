// Which columns a PL3-01 has, as the office set it: all 50, the 38 in use elsewhere, or its own, written as JSON in a setting. Its own columns are PL3-01's
// by their key, or new ones that say a title and where their value comes from; a new sheet from above needs no new code (FACTS §1.3 C).
import * as z from 'zod/mini'
import { PropertyName } from '../../../shared/list-definition.ts'
import { pl301Columns, pl301ShortKeys, type WorkbookColumn } from '../data/pl3-01-columns.ts'
import { ColumnSource, pl301Map } from './pl3-01-map.ts'

/** Names of the settings in the land package. */
export const SHEET_SETTING = 'pl301_sheet'
export const OWN_COLUMNS_SETTING = 'pl301_columns'

export const SheetChoice = z.enum(['50', '38', 'own'])
export type SheetChoice = z.infer<typeof SheetChoice>

const OwnColumn = z.strictObject({
  /** One of PL3-01's keys, whose title, number and source it then has unless it says others. */
  key: PropertyName,
  title: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  number: z.optional(z.nullable(z.int())),
  type: z.optional(z.enum(['int', 'text', 'date', 'date_or_year', 'decimal', 'enum'])),
  source: z.optional(ColumnSource),
})
type OwnColumn = z.infer<typeof OwnColumn>
const OwnColumns = z.array(OwnColumn).check(z.minLength(1), z.maxLength(256))

export type SheetColumn = Pick<WorkbookColumn, 'number' | 'key' | 'title' | 'type'> & { source: ColumnSource }
/** `mistake`: where the office's own JSON cannot be used, in Vietnamese. */
export type SheetReading = { ok: true; columns: SheetColumn[] } | { ok: false; mistake: string }

/** What the office has set; all 50 columns where it has set nothing that is known here. */
export function chosenSheet(settings: Readonly<Record<string, string>>): SheetChoice {
  const chosen = SheetChoice.safeParse(settings[SHEET_SETTING])
  return chosen.success ? chosen.data : '50'
}

export function sheetColumns(choice: SheetChoice, settings: Readonly<Record<string, string>>): SheetReading {
  switch (choice) {
    case '50':
      return { ok: true, columns: pl301Columns.flatMap(({ key }) => known(key)) }
    case '38':
      return { ok: true, columns: pl301ShortKeys.flatMap(({ key }) => known(key)) }
    case 'own':
      return ownColumns(settings[OWN_COLUMNS_SETTING] ?? '')
  }
}

function known(key: string): SheetColumn[] {
  const column = pl301Columns.find(one => one.key === key)
  const source = pl301Map[key]
  if (!column || !source) return []
  const { number, title, type } = column
  return [{ key, number, title, type, source }]
}

function ownColumns(text: string): SheetReading {
  if (text.trim() === '') return { ok: false, mistake: 'chưa ghi cột nào' }
  const parsed = OwnColumns.safeParse(jsonOrUndefined(text))
  if (!parsed.success) return { ok: false, mistake: `sai ở ${parsed.error.issues[0]?.path.join('.') || 'cách viết JSON'}` }
  const columns = parsed.data.map(ownColumn)
  const unknown = parsed.data.filter((_, index) => columns[index] === null).map(({ key }) => key)
  if (unknown.length > 0) return { ok: false, mistake: `cột ${unknown.join(', ')} không có trong PL3-01 nên phải ghi title và source` }
  const whole = columns.filter(column => column !== null)
  const titles = whole.map(({ title }) => title)
  const twice = titles.find((title, index) => titles.indexOf(title) !== index)
  return twice === undefined ? { ok: true, columns: whole } : { ok: false, mistake: `tiêu đề “${twice}” ghi hai lần` }
}

/** Null when PL3-01 has no such column and it does not say enough itself. */
function ownColumn({ key, title, number, type, source }: OwnColumn): SheetColumn | null {
  const [base] = known(key)
  const from = source ?? base?.source
  const called = title ?? base?.title
  if (!from || called === undefined) return null
  return {
    key,
    title: called,
    number: number === undefined ? (base?.number ?? null) : number,
    type: type ?? base?.type ?? 'text',
    source: from,
  }
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
