// R14: phone and server say the same of a record under the settings that the office chose, whichever they are.
import { describe, expect, it } from 'vitest'
import { cultureFamily } from '../forms/campaigns/culture-family/package.ts'
import { DAY_ONE } from '../test/server/office.ts'
import { household, opened, openWard, sealedOf, UNANIMOUS } from '../test/server/ward-campaigns.ts'

const CHOSEN = { quorum_percent: '90', vote_percent: '75', vote_base: 'present', plan_year: '2031' }

/** A meeting of 80 of 100 households, by secret ballot, that agrees by 60 of 75 valid votes. */
const MEETING = {
  ...UNANIMOUS,
  ...{ invited: 100, present: 80, absent_excused: 15, absent_unexcused: 5, ballot_kind: 'secret', all_unanimous: undefined },
  ...{ ballots_issued: 80, ballots_returned: 78, ballots_valid: 75, ballots_invalid: 3 },
  ...{ 'households.0.vote': 'counted', 'households.0.agree': 59, 'households.0.disagree': 16, 'households.0.other_opinion': 0 },
}

async function judgedBoth(chosen: Record<string, string>) {
  const office = await openWard([cultureFamily], chosen)
  await office.store.entities.put([household('tdp-1', 'h1', { registered: 'yes' })], 'test')
  const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
  const answers = Object.fromEntries(Object.entries(MEETING).filter(([, value]) => value !== undefined)) as Record<string, string | number>
  const visit = { pkg: cultureFamily, stage: 'hop', entity: 'tdp-1', answers }
  const onPhone = await opened(office, visit)
  const [outcome] = await office.push(an, [await sealedOf(office, visit)])
  if (outcome?.kind !== 'received') throw new Error(JSON.stringify(outcome))
  const said = (findings: readonly { questions: readonly string[]; code: string }[]) =>
    findings.map(({ questions, code }) => [...questions, code])
  const result = (await office.store.entities.get('ho-gia-dinh', 'h1'))?.properties.meeting_result
  const heldThere = onPhone.state('households.0.vote_result').value
  return { phone: said(onPhone.findings()), server: said(outcome.findings.filter(({ scope }) => scope !== 'ward')), result, heldThere }
}

describe('a verdict', () => {
  it('is the same on both sides under the settings that the office chose, and another than under the defaults', async () => {
    const chosen = await judgedBoth(CHOSEN)
    expect(chosen.server).toEqual(chosen.phone)
    expect(chosen.server).toContainEqual(['present', 'no-quorum'])
    expect([chosen.result, chosen.heldThere]).toEqual(['fail', 'fail'])
    const byDefault = await judgedBoth({})
    expect(byDefault.server).toEqual(byDefault.phone)
    expect(byDefault.server).not.toContainEqual(['present', 'no-quorum'])
    expect([byDefault.result, byDefault.heldThere]).toEqual(['pass', 'pass'])
  })

  it('reads of the entity only what the phone was told: a property that is kept from phones is blank to a collector’s form', async () => {
    const office = await openWard()
    await office.store.entities.put([household('tdp-1', 'h1', { registered: 'yes', excluded: 'a', appraisal: 'refuse' })], 'test')
    const stored = await office.store.campaigns.get(cultureFamily.campaign.id)
    if (!stored?.plan || !stored.campaign.path) throw new Error('not begun')
    const peeking = (stages: typeof stored.plan.stages) =>
      stages.map(stage =>
        stage.id === 'dang-ky' ? { ...stage, outcomes: { self_result: "concat(entity('excluded'), entity('appraisal'), '.')" } } : stage,
      )
    const path = { ...stored.campaign.path, stages: peeking(stored.campaign.path.stages) }
    await office.store.campaigns.put({ ...stored, campaign: { ...stored.campaign, path } }, 'test')
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    await office.push(an, [
      await sealedOf(office, { pkg: cultureFamily, stage: 'dang-ky', entity: 'h1', answers: { registers: 'no', registered_on: DAY_ONE } }),
    ])
    expect((await office.store.entities.get('ho-gia-dinh', 'h1'))?.properties.self_result).toBe('.')
  })
})
