// Publishing versions of a form: what is refused and with which words, what never changes, and what older versions can still do.
import { beforeEach, describe, expect, it } from 'vitest'
import { landCapture } from '../../forms/campaigns/land/capture.ts'
import type { FormDefinition, Group } from '../../forms/language/definition/definition.ts'
import { FormPublished, FormVersionUsed } from '../../shared/form-publishing.ts'
import { PullAnswer } from '../../shared/pull.ts'
import { CAMPAIGN, collected, type Office, openOffice, type SignedIn } from '../../test/server/office.ts'

const version = (number: number, more: Partial<FormDefinition> = {}): FormDefinition => ({ ...landCapture, version: number, ...more })
/** As a newer version may well do: the owner's name is called otherwise. */
const renamed = (number: number, carryOver: FormDefinition['carryOver'] = undefined): FormDefinition => {
  const text = JSON.stringify(version(number)).replaceAll('owner_name', 'holder_name')
  const definition: FormDefinition = JSON.parse(text.replaceAll("entity('holder_name')", "entity('owner_name')"))
  return carryOver ? { ...definition, carryOver } : definition
}

let office: Office
let chief: SignedIn
let an: SignedIn
beforeEach(async () => {
  office = await openOffice()
  chief = await office.signedIn('Quản trị', 'administrator')
  an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
})

const publish = (definition: unknown) => office.request('POST', '/api/forms', { cookie: chief.cookie, json: { definition } })
const use = (number: number, campaign = CAMPAIGN) =>
  office.request('POST', `/api/campaigns/${campaign}/form`, { cookie: chief.cookie, json: { version: number } })
async function pull(since = 0) {
  return PullAnswer.parse(await (await office.request('GET', `/api/pull?since=${since}`, { cookie: an.cookie })).json())
}
const versionsIn = ({ forms }: PullAnswer) => forms.map(form => form.version)
const refusal = async (response: Response) => [response.status, (await response.json()).code]

describe('publishing a version of a form', () => {
  it('is done once; the same content again changes nothing, other content under the same number is refused for ever', async () => {
    const first = FormPublished.parse(await (await publish(version(2))).json())
    expect(first).toMatchObject({ form: landCapture.id, version: 2, fresh: true })
    const events = office.store.databases.connection.prepare("SELECT count(*) AS n FROM events WHERE action = 'form-published'")
    const before = events.get()
    expect(FormPublished.parse(await (await publish(version(2))).json())).toEqual({ ...first, fresh: false })
    expect(await refusal(await publish(version(2, { title: { vi: 'Khác' } })))).toEqual([409, 'form-version-taken'])
    expect(events.get()).toEqual(before)
    expect((await office.store.forms.get(landCapture.id, 2))?.digest).toBe(first.digest)
  })

  it('takes no number below the newest', async () => {
    await publish(version(5))
    expect(await refusal(await publish(version(3)))).toEqual([409, 'form-version-older'])
    expect(await office.store.forms.get(landCapture.id, 3)).toBeNull()
  })

  it('refuses a definition with mistakes and tells each of them with its place; nothing is published', async () => {
    const page: Group = {
      kind: 'group',
      name: 'more',
      label: { vi: 'Thêm' },
      children: [
        { kind: 'question', type: 'text', name: 'one', label: { vi: 'Một' }, relevant: `\${nowhere} = 1` },
        { kind: 'question', type: 'selectOne', name: 'two', label: { vi: 'Hai' }, choices: 'no_such_list' },
      ],
    }
    const response = await publish(version(2, { pages: [...landCapture.pages, page] }))
    expect(response.status).toBe(422)
    const { code, details } = await response.json()
    expect(code).toBe('form-mistakes')
    const places: string[] = details.problems.map((one: { place: string }) => one.place)
    expect(places).toEqual(expect.arrayContaining([expect.stringMatching(/one/), expect.stringMatching(/two/)]))
    for (const { message } of details.problems) expect(message.vi).not.toBe('')
    expect(await office.store.forms.get(landCapture.id, 2)).toBeNull()
  })

  it('refuses what is no definition at all, and what is over the limit', async () => {
    const deep = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`)
    const hostile = JSON.parse(
      '{"id":"x","version":1,"title":{"vi":"x"},"choices":{"__proto__":[]},"pages":[],"__proto__":{"a":1},"constructor":1}',
    )
    for (const definition of [null, 7, '', [], {}, { id: 'x', version: 1 }, deep, hostile, version(0), version(1.5), version(2 ** 60)]) {
      expect(await refusal(await publish(definition)), JSON.stringify(definition).slice(0, 80)).toEqual([422, 'form-mistakes'])
    }
    expect(await refusal(await publish({ title: 'x'.repeat(5 * 1024 * 1024) }))).toEqual([413, 'too-large'])
  })

  it('looks at the older version for a rule that carries drafts over', async () => {
    const wrong = await (await publish(renamed(2, [{ from: 1, rename: { owner: 'holder_name' } }, { from: 0 }]))).json()
    expect(wrong.code).toBe('form-mistakes')
    const missing = await (await publish(renamed(3, [{ from: 2 }]))).json()
    expect(missing.details.problems).toMatchObject([
      { place: 'Mẫu phiếu › carryOver › bản 2', message: { en: 'Version 2 of the form is not published.' } },
    ])
    const unknown = await (await publish(renamed(2, [{ from: 1, rename: { nobody: 'holder_name' } }]))).json()
    expect(unknown.details.problems).toMatchObject([{ message: { en: 'Version 1 has no question named “nobody”.' } }])
    expect((await publish(renamed(2, [{ from: 1, rename: { owner_name: 'holder_name' } }]))).status).toBe(200)
  })
})

describe('moving a campaign to a version', () => {
  it('sends the version to phones then and not before, moves back as well, and refuses what is not published', async () => {
    const { cursor } = await pull()
    await publish(version(2))
    expect(versionsIn(await pull(cursor))).toEqual([])
    expect(await refusal(await use(3))).toEqual([422, 'unknown-form-version'])
    expect(await refusal(await use(2, 'no-such'))).toEqual([404, 'not-found'])
    expect(FormVersionUsed.parse(await (await use(2)).json())).toEqual({ campaign: CAMPAIGN, formVersion: 2, factsNotKnown: [] })
    const moved = await pull(cursor)
    expect([versionsIn(moved), moved.campaigns[0]?.formVersion]).toEqual([[2], 2])
    expect(versionsIn(await pull(moved.cursor))).toEqual([])
    await use(1)
    expect(versionsIn(await pull(moved.cursor))).toEqual([1])
  })

  it('new dates of the campaign leave its version', async () => {
    await publish(version(2))
    await use(2)
    const stored = await office.store.campaigns.get(CAMPAIGN)
    if (!stored) throw new Error('no campaign')
    const { cutoff, office: name } = stored.campaign
    const json = { dates: { firstDay: '2026-11-21', lastDay: '2026-12-31' }, cutoff, office: name, settings: {} }
    const response = await office.request('PUT', `/api/campaigns/${CAMPAIGN}/settings`, { cookie: chief.cookie, json })
    expect((await response.json()).campaign).toMatchObject({ lastDay: '2026-12-31', formVersion: 2 })
  })

  it('records on the older version are accepted afterwards, and a returned one brings its version to a phone that never had it', async () => {
    await publish(version(2))
    await use(2)
    expect(versionsIn(await pull())).toEqual([2])
    const { cursor } = await pull()
    const sent = await office.version(collected(), { formVersion: 1, entity: 'tdp-1-1' })
    const [outcome] = await office.push(an, [sent])
    expect(outcome).toMatchObject({ kind: 'received' })
    expect(versionsIn(await pull(cursor))).toEqual([])
    const decision = { version: sent.content.version, decision: 'return' as const, reasons: [{ question: 'owner_name', text: 'Mờ' }] }
    await office.store.reviews.decide(sent.content.record, decision, chief.person)
    expect(versionsIn(await pull(cursor))).toEqual([1])
  })

  it('one report counts both versions: by the version’s own wording of a fact where it has one, else as not known', async () => {
    await publish(renamed(2))
    const stored = await office.store.campaigns.get(CAMPAIGN)
    if (!stored) throw new Error('no campaign')
    const report = {
      ...stored.report,
      columns: [
        { id: 'named', title: 'Có tên', measure: { kind: 'records' as const, span: 'total' as const, fact: 'named' } },
        { id: 'phoned', title: 'Có số', measure: { kind: 'records' as const, span: 'total' as const, fact: 'phoned' } },
        { id: 'all', title: 'Tất cả', measure: { kind: 'records' as const, span: 'total' as const } },
      ],
      facts: { named: `\${owner_name} != ''`, phoned: `\${phone} != ''` },
    }
    await office.store.campaigns.put({ ...stored, report }, chief.person)
    expect((await (await use(2)).json()).factsNotKnown).toMatchObject([{ place: 'facts › named' }])
    const { owner_name: name = '', ...others } = collected()
    const newer = { ...others, holder_name: name }
    await office.push(an, [await office.version(collected(), { formVersion: 1 }), await office.version(newer, { formVersion: 2 })])
    await office.store.campaigns.put(
      {
        ...stored,
        campaign: { ...stored.campaign, formVersion: 2 },
        report: { ...report, factsByVersion: { 2: { named: `\${holder_name} != ''` } } },
      },
      chief.person,
    )
    await office.push(an, [await office.version(newer, { formVersion: 2 })])
    office.clock.time = Date.parse('2026-11-21T15:00:00+07:00')
    await office.store.base.write('tick', () => undefined)
    const frozen = await office.store.reports.list(CAMPAIGN)
    const text = await office.request('GET', `/api/reports/${CAMPAIGN}/${frozen[0]?.day ?? ''}`, { cookie: chief.cookie })
    expect((await text.json()).content.total).toEqual({ named: 2, phoned: 3, all: 3 })
  })
})
