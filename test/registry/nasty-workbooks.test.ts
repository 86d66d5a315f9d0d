// Every nasty file against its truth, and one law over all of them: a value that is not what the cell says has a repair at that cell.
import { describe, expect, it } from 'vitest'
import { certificateList } from '../../forms/campaigns/land/list.ts'
import { shownIn } from '../../server/registry/list-values.ts'
import { type ListContents, readList } from '../../server/registry/read-list.ts'
import { cellName, openSource } from '../../server/registry/source-sheet.ts'
import { nastyWorkbooks } from './nasty-workbooks.ts'

async function contentsOf(bytes: Uint8Array): Promise<ListContents> {
  const reading = await readList(certificateList, bytes)
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
  return reading.contents
}

/** Cells whose value became another without a word. */
async function silentChanges(bytes: Uint8Array): Promise<string[]> {
  const { things, columns, repairs, file } = await contentsOf(bytes)
  const opening = await openSource(bytes)
  const rows = opening.ok ? opening.sheets.find(({ name }) => name === file.sheet)?.rows : undefined
  const named = new Set(repairs.map(({ cell }) => cell))
  return things.flatMap(({ row, values }) =>
    columns
      .filter(({ property, index }) => shownIn(rows?.[row - 1]?.[index]) !== (values[property] ?? ''))
      .map(({ index }) => cellName(row - 1, index))
      .filter(cell => !named.has(cell)),
  )
}

describe('nasty workbooks', () => {
  it('are at least forty, each with a fault of its own', () => {
    expect(new Set(nastyWorkbooks.map(({ title }) => title)).size).toBeGreaterThanOrEqual(40)
  })

  it.each(nastyWorkbooks)('$title', async ({ bytes, truth, repairs, rejected = 0, undecided = [] }) => {
    const contents = await contentsOf(await bytes())
    expect(contents.things.map(({ values }) => values)).toMatchObject(truth)
    expect(new Set(contents.repairs.map(({ kind }) => kind))).toEqual(new Set(repairs))
    expect(contents.rejected).toHaveLength(rejected)
    expect(contents.undecided.map(({ property }) => property)).toEqual(undecided)
    expect(await silentChanges(await bytes())).toEqual([])
  })
})
