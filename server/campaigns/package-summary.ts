// What an administrator sees of a package before it begins: enough to choose it, and what should be asked about first.
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import type { FormDefinition, Node } from '../../forms/language/definition/definition.ts'
import type { PackageSummary } from '../../shared/campaign-admin.ts'
import type { LocalDay } from '../../shared/local-day.ts'

export function summaryOf({ campaign, stages, lists, forms }: CampaignPackage, at: { today: LocalDay; begun: boolean }): PackageSummary {
  const { id, title, office, letterhead, settings, endsOn } = campaign
  const questions = new Map(forms.map(form => [form.id, questionsIn(form)]))
  return {
    id,
    title,
    office,
    letterhead,
    stages: stages.map(stage => ({
      id: stage.id,
      title: stage.title,
      filledBy: stage.filledBy,
      questions: questions.get(stage.form) ?? 0,
    })),
    lists: lists.map(list => ({ id: list.id, title: list.title, noun: list.noun })),
    questions: forms.reduce((sum, form) => sum + (questions.get(form.id) ?? 0), 0),
    toVerify: settings.filter(({ toVerify }) => toVerify).map(({ name, title }) => ({ name, title })),
    proposedLastDay: endsOn === undefined ? null : nextDayOfYear(endsOn, at.today),
    begun: at.begun,
  }
}

/** What a person is asked; what the form says or works out by itself is none. */
const UNASKED = new Set(['note', 'calculate', 'hidden'])

function questionsIn({ pages }: FormDefinition): number {
  const count = (node: Node): number =>
    node.kind === 'question' ? Number(!UNASKED.has(node.type)) : node.children.reduce((sum, child) => sum + count(child), 0)
  return pages.reduce((sum, page) => sum + count(page), 0)
}

/** "12-31" as it comes next, today included. */
function nextDayOfYear(endsOn: string, today: LocalDay): LocalDay {
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}-${endsOn}`
  return thisYear >= today ? thisYear : `${year + 1}-${endsOn}`
}
