// The papers and reports of every built-in campaign ask only for what is there, and no paper says what few may know (FACTS §8).
import { describe, expect, it } from 'vitest'
import { compiled, stageOf } from '../../test/campaigns/trial.ts'
import { compileFacts } from '../language/facts.ts'
import { builtInPackages } from './built-in.ts'
import type { CampaignPackage, DocumentDefinition } from './campaign-package.ts'
import { checkPackage } from './check-package.ts'
import { cultureFamily } from './culture-family/package.ts'
import { expressionMistakes, namesAsked } from './package-expressions.ts'

const listOf = (pkg: CampaignPackage, { list }: DocumentDefinition) => pkg.lists.find(({ id }) => id === list)?.properties ?? []
const expressions = ({ when, columns }: DocumentDefinition) => [...(when === undefined ? [] : [when]), ...columns.map(({ value }) => value)]
const counted = ({ summary = [] }: DocumentDefinition) =>
  summary.flatMap(({ measure }) => (measure.kind === 'list' && measure.property !== undefined ? [measure.property] : []))

describe.each(builtInPackages.map(pkg => [pkg.campaign.id, pkg] as const))('%s', (_id, pkg) => {
  const documents = pkg.documents ?? []
  const settings = new Set(pkg.campaign.settings.map(({ name }) => name))

  it('has papers, each a list or a summary, of a list of its own', () => {
    expect(documents.length).toBeGreaterThan(0)
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
    for (const document of documents) {
      expect(listOf(pkg, document).length, document.id).toBeGreaterThan(0)
      expect([document.id, document.columns.length > 0]).toEqual([document.id, document.summary === undefined])
    }
  })

  it('asks in its papers for properties that the list has, and for nothing sensitive or kept for a duty', () => {
    for (const document of documents) {
      const open = listOf(pkg, document).filter(({ sensitive, duties, kind }) => !sensitive && !duties && kind !== 'idNumber')
      const known = new Set(open.map(({ name }) => name))
      const asked = [...expressions(document).flatMap(source => namesAsked(source, 'entity')), ...counted(document)]
      expect([document.id, asked.filter(name => !known.has(name))]).toEqual([document.id, []])
      expect(expressions(document).flatMap(source => expressionMistakes(null, source))).toEqual([])
    }
  })

  it('counts in its reports figures, columns and settings that are there', () => {
    const hasSetting = (name: string, by: string | undefined) =>
      by === undefined ? settings.has(name) : settings.has(by) && [...settings].some(setting => setting.startsWith(`${name}_`))
    for (const { stage, definition } of pkg.reports) {
      const figures = definition.figures ?? {}
      expect(compileFacts(compiled(stageOf(pkg, stage).form), figures)).toEqual([])
      const columns = new Set(definition.columns.map(({ id }) => id))
      const missing = definition.columns.flatMap(({ id, measure }) => {
        if (measure.kind === 'sum') return measure.figure in figures ? [] : [id]
        if (measure.kind === 'setting') return hasSetting(measure.name, measure.by) ? [] : [id]
        if (measure.kind === 'over') return columns.has(measure.of) && columns.has(measure.target) ? [] : [id]
        if (measure.kind !== 'chosen') return []
        return settings.has(measure.by) && Object.values(measure.columns).every(column => columns.has(column)) ? [] : [id]
      })
      expect(missing).toEqual([])
    }
  })

  it('reports on no stage that few may see, and lets only the party office take papers about the party', () => {
    const closed = pkg.stages.filter(({ confidential }) => confidential).map(({ id }) => id)
    expect(pkg.reports.filter(({ stage }) => closed.includes(stage))).toEqual([])
    expect(documents.every(({ duty }) => duty === pkg.campaign.visibleTo)).toBe(true)
  })
})

describe('a report that all of the office reads', () => {
  const told = (stage: string, property: string) => {
    const columns = [{ id: 'a', title: 'A', measure: { kind: 'list' as const, property, equals: 'a' } }]
    return checkPackage({
      ...cultureFamily,
      reports: [...cultureFamily.reports, { stage, definition: { title: 'X', summary: 'X', columns, facts: {} } }],
    })
  }

  it('is on no stage that few may see, and counts no property that is kept for a duty', () => {
    expect(told('tu-cham', 'result')).toEqual([])
    expect(told('loai-tru', 'result').map(({ place }) => place)).toEqual(['Báo cáo loai-tru'])
    expect(told('tu-cham', 'excluded').map(({ place }) => place)).toEqual(['Báo cáo tu-cham › a'])
  })
})

describe('a mistake in a paper', () => {
  const told = (summary: DocumentDefinition['summary'], columns: DocumentDefinition['columns'] = []) => {
    const [first] = cultureFamily.documents ?? []
    if (!first) throw new Error('no paper')
    return checkPackage({ ...cultureFamily, documents: [{ ...first, columns, summary }] }).map(({ place }) => place)
  }
  const having = (property: string) => ({ id: 'a', title: 'A', measure: { kind: 'list' as const, property, equals: 'x' } })

  it('is told: rows and a summary at once or neither, what the list lacks, what is kept for a duty, what no list counts', () => {
    expect(told([having('result')])).toEqual([])
    expect(told(undefined)).toEqual(['Văn bản dang-ky'])
    expect(told([having('result')], [{ title: 'B', value: "entity('head')" }])).toEqual(['Văn bản dang-ky'])
    expect(told([having('resultt')])).toEqual(['Văn bản dang-ky › a'])
    expect(told([having('excluded')])).toEqual(['Văn bản dang-ky › a'])
    expect(told([{ id: 'a', title: 'A', measure: { kind: 'records', span: 'total' } }])).toEqual(['Văn bản dang-ky › a'])
    expect(told([{ id: 'a', title: 'A', measure: { kind: 'share', of: 'b', among: 'a' } }]).length).toBeGreaterThan(0)
  })
})
