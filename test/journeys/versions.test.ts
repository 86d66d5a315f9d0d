// The form moves on while people are at the doors: what was begun goes on as it began, and nobody is surprised.
import { describe, expect, it } from 'vitest'
import { CannotBeginError } from '../../client/phone/cannot-begin.ts'
import type { Draft } from '../../client/phone.ts'
import type { FormDefinition, Question } from '../../forms/language/definition/definition.ts'
import { createWorld, PIN, type Worldly } from '../world.ts'
import { begin, collect, decide, jpeg, kept, photograph, rows } from './collecting.ts'
import { fillIn, finalize, formOf, openDraft, putInForce } from './filling.ts'

const ask = (name: string, type: Question['type'], more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: `Câu ${name}` },
  ...more,
})
const PAGES = ask('pages', 'photo', { photo: { max: 6, frame: 'page', longSide: 1600 } })
/** The owner is called holder, the area may have decimals, and a phone number is asked. */
const SECOND = formOf(
  2,
  [ask('holder', 'text', { required: 'true()' }), ask('area', 'decimal'), PAGES, ask('mobile', 'text', { required: 'true()' })],
  {
    recordTitle: '${holder}',
  },
)
const RULED: FormDefinition = { ...SECOND, carryOver: [{ from: 1, rename: { owner: 'holder' } }] }
/** As a newer server may well send it to this build. */
const OF_TOMORROW = {
  ...formOf(2, []),
  pages: [{ kind: 'group', name: 'page', label: { vi: 'T' }, children: [{ ...ask('x', 'text'), type: 'hologram' }] }],
} as unknown as FormDefinition

const versionsSent = (world: Worldly) =>
  rows<{ form_version: number; standing: string }>(world, 'SELECT form_version, standing FROM record_versions ORDER BY seq').map(row => [
    row.form_version,
    row.standing,
  ])
async function formsHere(world: Awaited<ReturnType<Worldly['phone']>>): Promise<number[]> {
  const standings = await Promise.all([1, 2].map(version => world.tab.phone.formStanding('world-form', version)))
  return [1, 2].filter(version => standings[version - 1] !== 'missing')
}

describe('a new version of the form is in force', () => {
  it('a draft begun before opens on its own version, finalizes and is accepted; new drafts begin on the new one; the old goes when nothing needs it', async () => {
    const world = await createWorld()
    const lan = await world.phone('Lan', ['tdp-1'])
    const { phone } = lan.tab
    const draft = await begin(phone, 1)
    await fillIn(await openDraft(world, phone, draft), { owner: 'Bản cũ' })
    await putInForce(world, SECOND)
    await phone.syncNow()
    expect(await formsHere(lan)).toEqual([1, 2])

    const standing = await phone.draft(draft.record)
    expect(standing).toMatchObject({ formVersion: 1, answers: { owner: 'Bản cũ' } })
    if (!standing) throw new Error('the draft is gone')
    expect(await phone.newerVersion(standing)).toEqual({ version: 2, standing: 'ready', canCarryOver: false })
    expect(await phone.previewCarryOver(standing)).toBeNull()
    const session = await openDraft(world, phone, standing)
    expect(session.filling.pages()[0]?.items.map(item => item.kind === 'question' && item.path)).toEqual(['owner', 'area', 'pages'])
    await fillIn(session, { area: 12 })
    const record = await finalize(phone, session)

    const next = await begin(phone, 2)
    expect([next.formVersion, await phone.newerVersion(next)]).toEqual([2, null])
    await fillIn(await openDraft(world, phone, next), { holder: 'Bản mới' })
    await lan.device.quiet()
    await phone.syncNow()
    expect(versionsSent(world)).toEqual([[1, 'accepted']])
    expect(await kept(phone, record.record)).toMatchObject({ state: 'received', form: { form: 'world-form', version: 1 }, findings: [] })
    expect(await formsHere(lan)).toEqual([1, 2])

    await decide(world, record.record, 'approve')
    await phone.syncNow()
    await phone.syncNow()
    expect(await formsHere(lan)).toEqual([2])
    expect(await phone.draft(next.record)).toMatchObject({ formVersion: 2, answers: { holder: 'Bản mới' } })
  })

  it('it arrives while a person fills: the open form, its answers and its place stay, and it is saved and sent as it was begun', async () => {
    const world = await createWorld()
    const { device, tab } = await world.phone('Lan', ['tdp-1'])
    const session = await openDraft(world, tab.phone, await begin(tab.phone, 1))
    session.answer('owner', 'Đang')
    session.goTo('page', 'area')
    const [before, items] = [session.filling.form, session.filling.pages()]
    await putInForce(world, RULED)
    await tab.phone.syncNow()
    session.answer('owner', 'Đang điền dở')
    expect(session.filling.form).toBe(before)
    expect(session.filling.pages().map(({ name }) => name)).toEqual(items.map(({ name }) => name))
    expect(session.place()).toEqual({ page: 'page', path: 'area' })
    await session.autosave.flush()
    expect(await tab.phone.draft(session.draft.record)).toMatchObject({ formVersion: 1, answers: { owner: 'Đang điền dở' } })
    await finalize(tab.phone, session)
    await device.quiet()
    expect(versionsSent(world)).toEqual([[1, 'accepted']])
  })

  it('a returned record is corrected on the version that it was filled on, also on a phone that never had that version', async () => {
    const world = await createWorld()
    const lan = await world.phone('Lan', ['tdp-1'])
    const record = await collect(lan.tab.phone, 1, { owner: 'Sai', area: 5 })
    await lan.device.quiet()
    await putInForce(world, RULED)
    const hoa = await world.phone('Hoa', ['tdp-1'])
    expect(await formsHere(hoa)).toEqual([2])
    await decide(world, record.record, 'return', [{ question: 'owner', text: 'Tên sai' }])
    for (const one of [lan, hoa]) {
      await one.tab.phone.syncNow()
      await one.tab.phone.syncNow()
      expect(await formsHere(one)).toEqual([1, 2])
    }
    const draft = await hoa.tab.phone.beginCorrection(record.record)
    if (!draft) throw new Error('no correction')
    expect(draft.formVersion).toBe(1)
    expect(await hoa.tab.phone.newerVersion(draft)).toMatchObject({ version: 2, canCarryOver: false })
    const session = await openDraft(world, hoa.tab.phone, draft)
    await fillIn(session, { owner: 'Đúng' })
    await finalize(hoa.tab.phone, session)
    await hoa.device.quiet()
    expect(versionsSent(world)).toEqual([
      [1, 'accepted'],
      [1, 'accepted'],
    ])
    await decide(world, record.record, 'approve')
    for (const one of [lan, hoa]) await one.tab.phone.syncNow()
    // Lan's phone still has the answers that Hoa's correction replaced.
    expect([await formsHere(lan), await formsHere(hoa)]).toEqual([[1, 2], [2]])
  })

  it('an earlier version that is taken up again comes back to a phone that had let it go', async () => {
    const world = await createWorld()
    const lan = await world.phone('Lan', ['tdp-1'])
    await putInForce(world, SECOND)
    await lan.tab.phone.syncNow()
    await lan.tab.phone.syncNow()
    expect(await formsHere(lan)).toEqual([2])
    await world.store.campaigns.moveTo('world', 1, 'world')
    await lan.tab.phone.syncNow()
    expect((await begin(lan.tab.phone, 1)).formVersion).toBe(1)
  })
})

describe('going on in the new version', () => {
  async function withDraft(definition: FormDefinition) {
    const world = await createWorld()
    const lan = await world.phone('Lan', ['tdp-1'])
    const { phone } = lan.tab
    const page = await photograph(phone, jpeg(20_000, 4))
    const session = await openDraft(world, phone, await begin(phone, 1))
    await fillIn(session, { owner: 'Nguyễn Thử', area: 12, pages: [page] })
    session.mark('area', { reason: 'đo bằng tay' })
    await session.autosave.flush()
    await putInForce(world, definition)
    await phone.syncNow()
    const draft = await phone.draft(session.draft.record)
    if (!draft) throw new Error('the draft is gone')
    return { world, lan, phone, page, draft }
  }

  it('is offered by a rule, says beforehand what comes along and what does not, and is one write', async () => {
    const { world, lan, phone, page, draft } = await withDraft(RULED)
    expect(await phone.newerVersion(draft)).toEqual({ version: 2, standing: 'ready', canCarryOver: true })
    const preview = await phone.previewCarryOver(draft)
    expect(preview).toMatchObject({
      version: 2,
      carried: [{ path: 'owner' }, { path: 'pages' }],
      leftBehind: [{ path: 'area', why: 'otherType' }],
      toAnswer: [{ vi: 'Câu mobile' }],
    })
    expect(await phone.draft(draft.record)).toEqual(draft)

    const moved = await phone.carryOver(draft)
    if (!moved) throw new Error('not carried over')
    expect(moved).toMatchObject({ record: draft.record, formVersion: 2, answers: { holder: 'Nguyễn Thử', pages: [page] }, marks: {} })
    expect(await phone.draft(draft.record)).toEqual(moved)
    expect(await phone.newerVersion(moved)).toBeNull()
    expect((await phone.list())[0]).toMatchObject({ state: 'draft', record: draft.record })

    const session = await openDraft(world, phone, moved)
    await fillIn(session, { mobile: '0912345678' })
    const record = await finalize(phone, session)
    await lan.device.quiet()
    expect(versionsSent(world)).toEqual([[2, 'accepted']])
    expect(await kept(phone, record.record)).toMatchObject({ state: 'received', findings: [], photos: { named: 1, confirmed: 1 } })
    await phone.syncNow()
    expect(await formsHere(lan)).toEqual([2])
  })

  it('a tab that dies at any of its writes leaves either the whole old draft or the whole new one', async () => {
    for (let transactions = 0; transactions < 3; transactions++) {
      const { lan, draft } = await withDraft(RULED)
      lan.tab.dieAfter(transactions)
      await lan.tab.phone.carryOver(draft).catch(() => null)
      lan.tab.kill()
      const again = await lan.device.open()
      await again.phone.unlock(PIN)
      const left: Draft | null = await again.phone.draft(draft.record)
      expect(left?.formVersion === 1 ? left : left?.answers).toEqual(
        left?.formVersion === 1 ? draft : { holder: 'Nguyễn Thử', pages: draft.answers.pages },
      )
      expect(await again.phone.form('world-form', left?.formVersion ?? 0)).not.toBeNull()
      await lan.device.quiet()
    }
  })

  it('a second window that still shows the old version can neither save over the new draft nor finalize the old one', async () => {
    const { world, lan, phone, draft } = await withDraft(RULED)
    const other = await lan.device.open()
    await other.phone.unlock(PIN)
    const stale = await openDraft(world, other.phone, draft)
    const moved = await phone.carryOver(draft)
    await phone.syncNow()
    stale.answer('owner', 'Từ cửa sổ cũ')
    await stale.autosave.flush()
    expect(stale.autosave.state()).toBe('failed')
    await expect(finalize(other.phone, stale)).rejects.toThrow(/chuyển bản/)
    await lan.device.quiet()
    expect(await phone.draft(draft.record)).toEqual(moved)
    expect(versionsSent(world)).toEqual([])
  })

  it('is not offered without a rule, and nothing is carried', async () => {
    const { phone, draft } = await withDraft(SECOND)
    expect(await phone.newerVersion(draft)).toMatchObject({ canCarryOver: false })
    expect(await phone.carryOver(draft)).toBeNull()
    expect(await phone.draft(draft.record)).toEqual(draft)
  })
})

describe('a form that this build cannot read', () => {
  it('keeps new drafts from beginning, in words, and leaves drafts, records and sending alone', async () => {
    const world = await createWorld()
    const lan = await world.phone('Lan', ['tdp-1'])
    const { phone } = lan.tab
    const record = await collect(phone, 1, { owner: 'Đã xong' })
    const draft = await begin(phone, 2)
    await fillIn(await openDraft(world, phone, draft), { owner: 'Đang dở' })
    await lan.device.quiet()
    await decide(world, record.record, 'approve')
    await putInForce(world, OF_TOMORROW)
    expect((await phone.syncNow()).trouble).toBeNull()
    expect((await phone.syncNow()).trouble).toBeNull()

    const refused = await begin(phone, 3).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(CannotBeginError)
    expect(refused).toMatchObject({ why: 'newerForm' })
    expect((await phone.list())[2]).toMatchObject({ state: 'toDo' })
    expect(await formsHere(lan)).toEqual([1, 2])

    const standing = await phone.draft(draft.record)
    if (!standing) throw new Error('the draft is gone')
    expect(await phone.newerVersion(standing)).toEqual({ version: 2, standing: 'newer', canCarryOver: false })
    const session = await openDraft(world, phone, standing)
    const last = await finalize(phone, session)
    await lan.device.quiet()
    expect(versionsSent(world).at(-1)).toEqual([1, 'accepted'])
    // Nothing needs the old version any more; it stays while the one in force cannot be filled.
    await decide(world, last.record, 'approve')
    await phone.syncNow()
    await phone.syncNow()
    expect(await formsHere(lan)).toEqual([1, 2])
  })
})
