// The shape that the ward's simple checks share: one list, one form, one visit, one report (FACTS §4b). They are data and nothing else; what differs between
// them is what their folders say.
import type { ListDefinition } from '../../../shared/list-definition.ts'
import type { ReportDefinition } from '../../../shared/report.ts'
import type { Setting, Stage } from '../../../shared/stage.ts'
import type { FormDefinition } from '../../language/definition/definition.ts'
import type { CampaignPackage, DocumentDefinition, Duty } from '../campaign-package.ts'
import type { Words } from '../question.ts'
import { say, setting } from '../question.ts'

interface OneStage {
  id: string
  title: Words
  office: string
  /** Percent of the list to reach. */
  target: { percent: string; help: Words }
  settings?: Setting[]
  list: ListDefinition
  form: FormDefinition
  outcomes: NonNullable<Stage['outcomes']>
  report: ReportDefinition
  documents: DocumentDefinition[]
  /** Who alone sees it; with it go the party's letterhead and the duty itself. */
  party?: Duty
}

export function oneStagePackage({
  id,
  title,
  office,
  target,
  settings = [],
  list,
  form,
  outcomes,
  report,
  documents,
  party,
}: OneStage): CampaignPackage {
  return {
    campaign: {
      id,
      title: say(title),
      office,
      letterhead: party ? 'party' : 'office',
      ...(party && { visibleTo: party.id }),
      cutoff: { time: '15:00', days: 'calendar' },
      target: 'target',
      settings: [setting('percent', 'target', ['Chỉ tiêu (%)', 'Target (%)'], target.percent, target.help), ...settings],
    },
    lists: [list],
    forms: [form],
    stages: [
      {
        id: 'ra-soat',
        title: say(['Rà soát', 'Check']),
        form: form.id,
        formVersion: form.version,
        list: list.id,
        filledBy: 'collector',
        ...(party && { duty: party.id }),
        opens: null,
        closes: 'received',
        outcomes,
      },
    ],
    rows: [],
    reports: [{ stage: 'ra-soat', definition: report }],
    duplicateKeys: [],
    duties: party ? [party] : [],
    documents,
  }
}
