// What one version says by itself, before it meets the store: the same form code as on the phone (R14), the registry's row beside it, the facts and
// figures that its stage's report counts, what it will write onto entities, the keys that duplicates are found by, the photos it names. Content never
// leads to a refusal (R3).
import { compareWithRegistry } from '../forms/language/compare.ts'
import { compilePublished } from '../forms/language/compile.ts'
import { decideFacts, decideFigures, factsOfVersion } from '../forms/language/facts.ts'
import type { CompiledForm, FormContext } from '../forms/language/form.ts'
import { judge } from '../forms/language/judge.ts'
import { outcomesOf } from '../forms/language/path/outcomes.ts'
import type { Answer, Answers } from '../shared/answers.ts'
import { momentOf } from '../shared/as-of.ts'
import type { Entity } from '../shared/entity.ts'
import type { Finding } from '../shared/finding.ts'
import type { Digest } from '../shared/ids.ts'
import type { PhotoRef } from '../shared/photo.ts'
import type { Instant } from '../shared/ports.ts'
import type { RecordVersion } from '../shared/record.ts'
import { keysOf } from './duplicate-keys.ts'
import { type StageParts, stagePartsOf } from './stage-parts.ts'
import type { CampaignSetting } from './store/campaigns.ts'
import type { PublishedForm } from './store/forms.ts'
import type { Arrival } from './store/receive.ts'
import { onlyTold, toldTo, toldToPhone } from './told-properties.ts'

export interface Judged {
  content: RecordVersion
  digest: Digest
  setting: CampaignSetting
  form: PublishedForm
  /** The list's row that the record is about, if the list has it and the sender may see it. */
  entity: Entity | null
  /** Receipt time. */
  now: Instant
  /** Duties of who sends: an officer fills with what the desk tells them of the entity (R14). */
  duties?: readonly string[]
}

/** Compiled forms are kept: a form version never changes. */
export type Forms = Map<Digest, CompiledForm>

/** The stage must be one of the campaign's: the route has looked. */
export function arrivalOf(judged: Judged, forms: Forms): Arrival {
  const { content, digest, entity } = judged
  const parts = stagePartsOf(judged.setting, content.stage)
  if (!parts) throw new Error(`campaign ${content.campaign} has no stage ${content.stage ?? ''}`)
  const photos = photosOf(content.answers)
  const bare = { content, digest, photos, face: faceOf(entity, '') }
  try {
    return { ...bare, ...verdictOf(judged, parts, formOf(judged.form, forms)) }
  } catch {
    // A check that breaks must not cost the collector a record: it is kept, and the desk sees that nothing was checked.
    const keys = keysOf(parts.duplicateKeys, content.answers)
    return { ...bare, findings: [CHECK_FAILED], facts: {}, figures: {}, outcomes: [], keys }
  }
}

function verdictOf(judged: Judged, parts: StageParts, form: CompiledForm): Omit<Arrival, 'content' | 'digest' | 'photos'> {
  const { content } = judged
  const moment = momentOf(content.asOf, judged.now)
  const entity = judged.entity && { ...judged.entity, properties: asToldTo(judged, parts) }
  const context = contextOf(judged, entity, moment.now)
  const verdict = judge(form, { answers: content.answers, marks: content.marks, context })
  const { answers } = verdict
  const findings = [
    ...verdict.findings,
    ...registryFindings(form, answers, verdict.findings, entity),
    ...listFindings(judged),
    ...(moment.doubted ? [CLOCK_DOUBTED] : []),
  ]
  return {
    findings,
    ...countedOf(form, parts, content.formVersion, answers, context),
    outcomes: outcomesOf(form, parts.stage, parts.rows, { answers, context, entity: content.entity }),
    face: faceOf(entity, verdict.title),
    keys: keysOf(parts.duplicateKeys, answers),
  }
}

/** What the phone had (R14): settings as the office set them, of the entity what the sender is told. */
function contextOf({ setting, content }: Judged, entity: Entity | null, now: Instant): FormContext {
  return { entity: entity?.properties ?? null, settings: setting.campaign.settings ?? {}, now, seed: content.record }
}

function asToldTo({ entity, duties = [] }: Judged, { stage, list }: StageParts): Record<string, string> {
  const told = list && (stage.filledBy === 'collector' ? toldToPhone(list) : toldTo(list, duties))
  return onlyTold(told, entity?.properties ?? {})
}

function countedOf(form: CompiledForm, { report }: StageParts, formVersion: number, answers: Answers, context: FormContext) {
  if (!report) return { facts: {}, figures: {} }
  const facts = decideFacts(form, factsOfVersion(report, formVersion), answers, context)
  return { facts, figures: report.figures ? decideFigures(form, report.figures, answers, context) : {} }
}

export const CHECK_FAILED: Finding = {
  code: 'check-failed',
  severity: 'error',
  questions: [],
  message: { vi: 'Máy chủ chưa tự kiểm tra được phiếu này. Hãy xem kỹ từng câu.', en: 'The checks broke on this record.' },
  scope: 'ward',
}

const CLOCK_DOUBTED: Finding = {
  code: 'clock-doubted',
  severity: 'info',
  questions: [],
  message: {
    vi: 'Đồng hồ của máy thu thập sai nhiều: các câu tính theo ngày được máy chủ tính theo lúc nhận phiếu.',
    en: "The phone's clock was far off: what depends on the day was computed by the time of receipt.",
  },
  scope: 'ward',
}

function formOf(published: PublishedForm, forms: Forms): CompiledForm {
  const known = forms.get(published.digest)
  if (known) return known
  const compilation = compilePublished(published.definition)
  if (!compilation.ok) throw new Error(`published form ${published.form} ${published.version} does not compile`)
  forms.set(published.digest, compilation.form)
  return compilation.form
}

/** The form's own checks speak first; what is left differing is said once, without the registry's value (R17). */
function registryFindings(form: CompiledForm, answers: Answers, said: readonly Finding[], entity: Entity | null): Finding[] {
  if (entity === null) return []
  const spoken = new Set(said.flatMap(finding => finding.questions))
  return compareWithRegistry(form, answers, entity.properties)
    .filter(({ question, verdict }) => verdict === 'differs' && !spoken.has(question))
    .map(({ question }) => ({
      code: 'registry-differs',
      severity: 'info',
      questions: [question],
      message: { vi: 'Khác với danh sách của phường. Hãy đối chiếu với giấy.', en: 'Differs from the ward list.' },
      scope: 'ward',
    }))
}

/** The phone's list may be older than the server's: the entity left it, or moved to another residential group. */
function listFindings({ content, entity }: Judged): Finding[] {
  if (content.entity === null || (entity !== null && !entity.removed && entity.residentialGroup === content.residentialGroup)) return []
  const message = { vi: 'Mục này không còn trong danh sách của tổ dân phố.', en: "No longer in the residential group's list." }
  return [{ code: 'entity-not-in-list', severity: 'warning', questions: [], message, scope: 'ward' }]
}

function faceOf(entity: Entity | null, title: string): Arrival['face'] {
  const { title: called, subtitle } = entity ?? { title, subtitle: '' }
  return { title: called, subtitle, alsoCalled: title }
}

/** Every photo that the answers name, with its dotted path and page. */
export function photosOf(answers: Answers, prefix = ''): Arrival['photos'] {
  return Object.entries(answers).flatMap(([name, answer]) => photosIn(answer, `${prefix}${name}`))
}

function photosIn(answer: Answer, question: string): Arrival['photos'] {
  if (!Array.isArray(answer)) return []
  const items: (string | PhotoRef | Answers)[] = answer
  return items.flatMap((item, position) => {
    if (typeof item === 'string') return []
    return isPhoto(item) ? [{ question, position, photo: item }] : photosOf(item, `${question}.${position}.`)
  })
}

function isPhoto(item: PhotoRef | Answers): item is PhotoRef {
  return typeof item.digest === 'string' && typeof item.bytes === 'number' && typeof item.type === 'string'
}
