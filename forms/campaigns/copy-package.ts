// The next campaign begins as a copy of one that is there (DESIGN §1): new names, everything else as it was, for an administrator to change on screen. Forms
// get ids of their own, because a published version is never edited and belongs to its own campaign.
import type { ReportDefinition } from '../../shared/report.ts'
import type { Stage } from '../../shared/stage.ts'
import type { Text } from '../../shared/text.ts'
import type { CampaignPackage } from './campaign-package.ts'

export interface CopyNames {
  /** The new campaign's id; forms (and lists of its own) are named after it. */
  id: string
  title: Text
  /** 'same': it chases the same lists. 'own': lists of the same shape, still empty, for a purpose of its own (FACTS §8). */
  lists: 'same' | 'own'
  /** Ids that are somebody's already; a copy takes none of them. */
  taken?: { form: (id: string) => boolean; list: (id: string) => boolean }
}

const NOTHING_TAKEN = { form: () => false, list: () => false }

/** Ids hold at most 64 characters; the caller looks the copy through with checkPackage before it is kept. */
export function copyPackage(pkg: CampaignPackage, { id, title, lists, taken = NOTHING_TAKEN }: CopyNames): CampaignPackage {
  const formIds = renamed(
    pkg.forms.map(form => form.id),
    id,
    taken.form,
  )
  const listIds =
    lists === 'own'
      ? renamed(
          pkg.lists.map(list => list.id),
          id,
          taken.list,
        )
      : new Map<string, string>()
  const formId = (old: string) => formIds.get(old) ?? old
  const listId = (old: string) => listIds.get(old) ?? old
  return {
    ...structuredClone(pkg),
    campaign: { ...structuredClone(pkg.campaign), id, title },
    forms: latest(pkg).map(({ carryOver: _, ...form }) => ({ ...structuredClone(form), id: formId(form.id), version: 1 })),
    lists: pkg.lists.map(list => ({ ...structuredClone(list), id: listId(list.id) })),
    stages: pkg.stages.map(stage => ({ ...structuredClone(stage), form: formId(stage.form), formVersion: 1, list: listId(stage.list) })),
    rows: pkg.rows.map(binding => ({ ...structuredClone(binding), list: listId(binding.list) })),
    reports: pkg.reports.map(({ stage, definition }) => ({ stage, definition: inOneWording(definition, versionOf(pkg, stage)) })),
    ...(pkg.documents && { documents: pkg.documents.map(paper => ({ ...structuredClone(paper), list: listId(paper.list) })) }),
  }
}

const versionOf = ({ stages }: CampaignPackage, id: string): number => stages.find(stage => stage.id === id)?.formVersion ?? 1

/** The copy's first version is the one that its stages stand on; how others worded a fact is the old campaign's. */
function inOneWording({ factsByVersion = {}, ...definition }: ReportDefinition, version: number): ReportDefinition {
  return structuredClone({ ...definition, facts: { ...definition.facts, ...factsByVersion[String(version)] } })
}

function renamed(ids: readonly string[], prefix: string, taken: (id: string) => boolean): Map<string, string> {
  const names = new Map<string, string>()
  let number = 1
  for (const old of new Set(ids)) {
    while (taken(`${prefix}-${number}`)) number += 1
    names.set(old, `${prefix}-${number}`)
    number += 1
  }
  return names
}

/** Only the versions that a stage stands on; drafts of older ones belong to the old campaign. */
function latest({ forms, stages }: CampaignPackage): CampaignPackage['forms'] {
  const used = (stage: Stage, form: { id: string; version: number }) => stage.form === form.id && stage.formVersion === form.version
  return forms.filter(form => stages.some(stage => used(stage, form)))
}
