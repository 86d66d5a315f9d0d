// From a mistake's place, in the words of the checks ("Mẫu phiếu x › Trang 2 › owner_id › relevant"), to the part of the editor where it is mended.
import type { CampaignPackage } from '../../../forms/campaigns/campaign-package.ts'
import type { Part } from './editing.tsx'
import { changeNode, nodeNamed } from './node-edits.ts'

/** Null when no part of the editor is about it. */
export function partOfPlace(pkg: CampaignPackage, place: string): Part | null {
  const steps = place.split(' › ')
  const form = pkg.forms.find(({ id }) => steps[0] === `${FORM}${id}`)
  if (form) {
    const name = steps.slice(1).findLast(step => nodeNamed(form, step))
    const page = /^Trang (\d+)$/.exec(steps[1] ?? '')
    const shown = name ?? form.pages[page ? Number(page[1]) - 1 : 0]?.name
    return shown === undefined ? null : { kind: 'node', form: form.id, name: shown }
  }
  const report = pkg.reports.findIndex(({ stage }) => steps[0] === `Báo cáo ${stage}`)
  if (report < 0) return null
  const column = pkg.reports[report]?.definition.columns.find(({ id }) => steps.includes(id))
  return column ? { kind: 'column', report, column: column.id } : { kind: 'report', report }
}

const FORM = 'Mẫu phiếu '

/** The place with what it calls by technical names called by their words, as far as they are known. */
export function placeWords(pkg: CampaignPackage, place: string): string {
  const [first = '', ...steps] = place.split(' › ')
  const form = pkg.forms.find(({ id }) => first === `${FORM}${id}`)
  if (!form) return place
  const inside = steps.map(step => nodeNamed(form, step)?.label.vi ?? PARTS[step] ?? step)
  return [`${FORM}${form.title.vi}`, ...inside].join(' › ')
}

const PARTS: Readonly<Record<string, string>> = {
  relevant: 'khi nào hỏi',
  required: 'bắt buộc',
  constraint: 'điều kiện',
  calculate: 'cách tính',
  default: 'điền sẵn',
  choices: 'lựa chọn',
  choiceFilter: 'lọc lựa chọn',
  label: 'nội dung',
  hint: 'chú thích',
}

export interface Suggestion {
  wrong: string
  better: string
}

const NAMED = /“([^”]+)”[\s\S]*Ý bạn là “([^”]+)”/

export function suggestionIn(message: string): Suggestion | null {
  const [, wrong, better] = NAMED.exec(message) ?? []
  return wrong !== undefined && better !== undefined ? { wrong: bare(wrong), better: bare(better) } : null
}

const bare = (word: string): string => word.replace(/^\$\{(.*)\}$/, '$1')

/** The word is changed in the expressions of that place, and nowhere else. */
export function mended(pkg: CampaignPackage, part: Part, { wrong, better }: Suggestion): CampaignPackage {
  const inWords = <T>(value: T): T => JSON.parse(swapWord(JSON.stringify(value), wrong, better)) as T // the same shape: only a word changed
  switch (part.kind) {
    case 'node':
      return {
        ...pkg,
        forms: pkg.forms.map(form =>
          form.id === part.form
            ? changeNode(form, part.name, node => {
                if (node.kind === 'question') return { ...inWords(node), name: node.name, label: node.label }
                const { children, ...own } = node
                return { ...inWords(own), name: node.name, label: node.label, children }
              })
            : form,
        ),
      }
    case 'report':
    case 'column':
      return {
        ...pkg,
        reports: pkg.reports.map((one, index) => (index === part.report ? { ...one, definition: inWords(one.definition) } : one)),
      }
    default:
      return pkg
  }
}

function swapWord(text: string, wrong: string, better: string): string {
  const whole = new RegExp(`(?<![\\w-])${wrong.replaceAll(/[^\w]/g, '\\$&')}(?![\\w-])`, 'g')
  return text.replaceAll(whole, better)
}
