// A package of forms/campaigns begun in the office of ./office.ts, for tests of what its stages, reports and papers come to on the server.
import { type CampaignPackage, campaignOf } from '../../forms/campaigns/campaign-package.ts'
import { faceOf } from '../../forms/language/list-face.ts'
import type { Answers } from '../../shared/answers.ts'
import { addDays } from '../../shared/local-day.ts'
import type { Outcome } from '../../shared/outcome.ts'
import type { RecordVersion, SealedVersion } from '../../shared/record.ts'
import { DAY_ONE, type Office } from './office.ts'

export interface Begun {
  dates?: { firstDay: string; lastDay: string }
  settings?: Record<string, string>
}

export async function beginPackage(office: Office, pkg: CampaignPackage, { dates, settings = {} }: Begun = {}): Promise<void> {
  const { forms, ...plan } = pkg
  for (const form of forms) await office.store.forms.publish(form)
  const [daily] = pkg.reports
  if (!daily) throw new Error('a package has a report')
  const campaign = campaignOf(plan, dates ?? { firstDay: DAY_ONE, lastDay: addDays(DAY_ONE, 9) }, settings)
  await office.store.campaigns.put({ campaign, report: daily.definition, duplicateKeys: [], plan }, 'test')
}

/** A row of one of the package's lists, with the id given. */
export async function putRow(
  office: Office,
  pkg: CampaignPackage,
  list: string,
  id: string,
  group: string,
  properties: Record<string, string>,
) {
  const definition = pkg.lists.find(one => one.id === list)
  if (!definition) throw new Error(`no list ${list}`)
  await office.store.entities.put([{ id, list, residentialGroup: group, properties, ...faceOf(definition)(properties) }], 'test')
}

/** A version of a stage's record, sent by somebody who must be let. */
export async function sendStage(
  office: Office,
  by: { cookie: string },
  pkg: CampaignPackage,
  stage: string,
  answers: Answers,
  over: Partial<RecordVersion> & Pick<RecordVersion, 'entity' | 'residentialGroup'>,
): Promise<SealedVersion> {
  const at = pkg.stages.findIndex(({ id }) => id === stage)
  const found = pkg.stages[at]
  if (!found) throw new Error(`no stage ${stage}`)
  const { form, formVersion } = found
  const version = await office.version(answers, { campaign: pkg.campaign.id, form, formVersion, ...(at > 0 && { stage }), ...over })
  const [outcome]: Outcome[] = await office.push(by, [version])
  if (outcome?.kind !== 'received') throw new Error(`not received: ${JSON.stringify(outcome)}`)
  return version
}
