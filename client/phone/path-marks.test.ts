// How a row stands in every stage on this phone, and what a list shows before the compiler of expressions has come.
import { describe, expect, it, vi } from 'vitest'
import { campaignOf } from '../../forms/campaigns/campaign-package.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import { landPackage } from '../../forms/campaigns/land/package.ts'
import { expressionOf } from '../../forms/language/path/expression-of.ts'
import type { ExpressionOf } from '../../forms/language/path/standings-over.ts'
import { stagesOf } from '../../shared/campaign-stages.ts'
import type { Entity } from '../../shared/entity.ts'
import type { RecordRow, VersionRow } from '../local/database.ts'
import type { DraftPlace } from '../local/drafts.ts'
import type { RecordRows } from '../local/records.ts'
import { asks, createPathExpressions } from './path-expressions.ts'
import { pathMarks } from './path-marks.ts'

const dates = { firstDay: '2026-10-01', lastDay: '2026-12-31' }
const culture = campaignOf(cultureFamily, dates)
const land = campaignOf(landPackage, dates)
const sealed = new Uint8Array()
const row = (list: string, properties: Record<string, string> = {}): Entity => ({
  ...{ id: 'h1', list, residentialGroup: 'g', title: '', subtitle: '', sortKey: '', properties, seq: 1, removed: false },
})

type Own = Partial<Pick<VersionRow, 'state' | 'reviewState' | 'seq'>>
function record(stage: string, { own, pulled, id = stage }: { own?: Own; pulled?: Partial<RecordRow>; id?: string }): RecordRows {
  const about = { record: id, entity: 'h1', campaign: culture.id }
  const version: VersionRow = {
    ...{ ...about, version: id, place: 1, state: 'waiting', finalizedAt: 5, settledAt: null, seq: null, reviewState: null },
    ...{ photos: [], content: null, word: null },
  }
  const told: RecordRow = { ...about, version: id, residentialGroup: 'g', state: 'received', receivedAt: 9, seq: 3, epoch: 'e', sealed }
  return { ...about, stage, own: own && { ...version, ...own }, pulled: pulled && { ...told, ...pulled } }
}
function marks(records: RecordRows[], properties: Record<string, string> = {}, drafts: DraftPlace[] = [], by: ExpressionOf = expressionOf) {
  const on = { campaign: culture, drafts, records, today: '2026-11-21' }
  return Object.fromEntries(
    pathMarks(
      on,
      'ho-gia-dinh',
      by,
    )(row('ho-gia-dinh', properties)).map(({ stage, state, record: behind }) => [stage.id, behind === null ? state : `${state} ${behind}`]),
  )
}

describe('a household on this phone', () => {
  it('waits in one stage and is open in the next', () => {
    expect(marks([record('', { own: {}, id: 'r' })], { registered: 'yes' })).toMatchObject({ 'dang-ky': 'waiting r', 'tu-cham': 'toDo' })
  })
  it('a record that the server refused opens nothing', () => {
    expect(marks([record('', { own: { state: 'refused' }, id: 'r' })], { registered: 'yes' })).toMatchObject({ 'tu-cham': 'notOpen' })
  })
  it('a draft speaks for its own stage alone, and a draft of another campaign for none', () => {
    const place = { record: 'd', entity: 'h1', campaign: culture.id, stage: 'tu-cham' }
    const here = marks([record('', { pulled: {}, id: 'r' })], { registered: 'yes' }, [place])
    expect(here).toMatchObject({ 'dang-ky': 'received r', 'tu-cham': 'draft d' })
    const elsewhere = marks([record('', { pulled: {}, id: 'r' })], { registered: 'yes' }, [{ ...place, campaign: 'other' }])
    expect(elsewhere).toMatchObject({ 'tu-cham': 'toDo' })
  })
  it('of two records of a stage what waits here speaks, else the latest in the server’s sequence', () => {
    const two = [record('', { pulled: { seq: 8, state: 'approved' }, id: 'late' }), record('', { pulled: { seq: 4 }, id: 'early' })]
    expect(marks(two)['dang-ky']).toBe('approved late')
    expect(marks([...two, record('', { own: {}, id: 'own' })])['dang-ky']).toBe('waiting own')
  })
  it('a stage that the person is not told of has no mark', () => {
    const { path } = culture
    if (!path) throw new Error('culture has a path')
    const told = { ...culture, path: { ...path, stages: path.stages.filter(({ id }) => id !== 'loai-tru') } }
    const on = { campaign: told, drafts: [], records: [], today: '2026-11-21' }
    expect(pathMarks(on, 'ho-gia-dinh', expressionOf)(row('ho-gia-dinh')).map(({ stage }) => stage.id)).toEqual(['dang-ky', 'tu-cham'])
  })
})

describe('before the compiler of expressions has come', () => {
  const stages = stagesOf(land)
  it('a list whose own stage asks for none does not wait; the others are not open, only plain days are told; and it is read again when it has come', async () => {
    expect(stages.map(asks)).toEqual([false, true])
    const arrived = vi.fn()
    const expressions = createPathExpressions(arrived)
    const early = await expressions.over(stages, stages.slice(0, 1))
    expect(early).not.toBe(expressionOf)
    expect(marks([record('', { pulled: {}, id: 'r' })], { registered: 'yes' }, [], early)).toMatchObject({
      'dang-ky': 'received r',
      'tu-cham': 'notOpen',
    })
    const culturePath = { campaign: culture, drafts: [], records: [], today: '2026-11-21' }
    expect(pathMarks(culturePath, 'to-dan-pho', early)(row('to-dan-pho')).map(({ dueOn }) => dueOn)).toEqual([
      null,
      null,
      null,
      '2026-12-31',
    ])
    await vi.waitFor(() => expect(arrived).toHaveBeenCalledTimes(1))
    expect(await expressions.over(stages, stages.slice(0, 1))).toBe(expressionOf)
  })
  it('a list whose own stage asks waits for it', async () => {
    const arrived = vi.fn()
    expect(await createPathExpressions(arrived).over(stages, stages)).toBe(expressionOf)
    expect(arrived).not.toHaveBeenCalled()
  })
})
