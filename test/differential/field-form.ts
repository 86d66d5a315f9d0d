// A random form with what only this engine has, for comparing it with itself: the field's functions, checks of every severity, "as printed", the
// list's entity, partial dates, a table of criteria, chance, and a title.
import type { Check, FormDefinition, Group, Node, Question } from '../../forms/language/definition/definition.ts'
import type { Filling } from '../../forms/language/form.ts'
import type { Answer, IdCard, Mark } from '../../shared/answers.ts'
import type { PhotoRef } from '../../shared/photo.ts'
import { type Seeded, seeded } from '../world/seeded.ts'
import { randomForm } from './random-form.ts'
import { randomAnswer } from './walk.ts'

export const ENTITY = { owner: 'Nguyễn Thị Hoà', area: '120,5', serial: 'BE 123456', born: '1958' }

export function fieldForm(seed: number): FormDefinition {
  const random = seeded(seed, 'field')
  const definition = randomForm(seed)
  const choices = { ...definition.choices, yes_no: ['yes', 'no'].map(value => ({ value, label: { vi: value } })) }
  const pages = [...definition.pages.map(page => withChecks(page, random)), ownPage(random), criteria(random)]
  return { ...definition, choices, pages, recordTitle: "concat(${owner}, ' ', ${born}, ' ', count(${people}))" }
}

function withChecks<T extends Node>(node: T, random: Seeded): T {
  if (node.kind !== 'question') return { ...node, children: node.children.map(child => withChecks(child, random)) }
  if (!['text', 'integer', 'decimal'].includes(node.type) || random.chance(0.5)) return node
  const when = node.type === 'text' ? random.pick(['string-length(.) > 2', "not(names-nearly-match(., entity('owner')))"]) : '. > 2'
  return { ...node, checks: [check(random, when)], mayBeAsPrinted: random.chance(0.5) }
}

function check(random: Seeded, when: string, also?: string): Check {
  const severity = random.pick(['error', 'warning', 'info'] as const)
  const code = `odd-${random.whole(1, 9)}`
  return {
    code,
    severity,
    when,
    message: { vi: 'Hãy xem lại ${owner}.', en: 'Look at ${owner} again.' },
    ...(also === undefined ? {} : { also: [also] }),
  }
}

const ask = (type: Question['type'], name: string, rest: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...rest,
})

function ownPage(random: Seeded): Group {
  const relevant = random.chance(0.4) ? "names-match(${owner}, entity('owner'))" : undefined
  const person: Node[] = [
    ask('text', 'id_number', { checks: [check(random, 'not(id-number-ok(.))')], required: "${owner} != ''" }),
    ask('partialDate', 'person_born', { constraint: 'year-of(.) > 1900', checks: [check(random, 'not(date-known(.))', 'owner')] }),
    ask('calculate', 'sex', { calculate: 'id-number-sex(${id_number})' }),
    ask('calculate', 'lot', { calculate: 'int(random() * 1000)' }),
  ]
  const children: Node[] = [
    ask('text', 'owner', {
      default: "entity('owner')",
      mayBeAsPrinted: true,
      checks: [check(random, "not(names-match(., entity('owner')))")],
    }),
    ask('partialDate', 'born', { mayBeAsPrinted: true, checks: [check(random, "not(dates-nearly-match(., entity('born')))", 'owner')] }),
    ask('text', 'phone', { constraint: 'phone-ok(.)', relevant }),
    ask('text', 'serial', {
      checks: [check(random, 'not(certificate-serial-ok(.))')],
      requiredMessage: { vi: 'Cần số.' },
      required: 'true()',
    }),
    ask('decimal', 'area', { checks: [check(random, "not(area-matches(., entity('area')))")] }),
    ask('calculate', 'era', { calculate: 'certificate-serial-era(${serial})' }),
    ask('calculate', 'folded', { calculate: 'fold(concat(${owner}, ${phone}))' }),
    { kind: 'repeat', name: 'people', label: { vi: 'Người' }, max: 4, relevant, children: person },
    ask('note', 'look', { label: { vi: '${owner} ${era}' }, checks: [check(random, 'count(${people}) > 1')] }),
  ]
  return { kind: 'group', name: 'own', label: { vi: 'Riêng' }, children }
}

function criteria(random: Seeded): Group {
  const lines = [1, 2, 3].map(line => ask('selectOne', `line_${line}`, { choices: 'yes_no', required: "${owner} != 'b'" }))
  const table: Group = { kind: 'group', name: 'table', label: { vi: 'Tiêu chí' }, appearance: 'table', children: lines }
  if (random.chance(0.3)) table.relevant = "${serial} != ''"
  return { kind: 'group', name: 'criteria', label: { vi: 'Đánh giá' }, children: [table] }
}

const TYPICAL: Record<string, string[]> = {
  owner: ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoà', 'NGUYEN THI HOA', 'b', 'Trần Văn Bình'],
  id_number: ['031158000001', '031258000123', '999999999999', '123'],
  phone: ['0912345678', '0123', '+84912345678'],
  serial: ['BE 123456', 'be123456', 'AA 00000001', 'x'],
}

export function fieldAnswer(filling: Filling, path: string, random: Seeded): Answer | null {
  const { question } = filling.state(path)
  const typical = TYPICAL[question.name]
  if (typical && random.chance(0.85)) return random.pick(typical)
  switch (question.type) {
    case 'partialDate':
      return random.pick([null, '1958', '2001', '1958-03-09', '1890'])
    case 'photo':
      return random.pick([null, [PHOTO], [PHOTO, { ...PHOTO, digest: 'b'.repeat(64) }], Array<PhotoRef>(12).fill(PHOTO)])
    case 'idCard':
      return random.pick([null, CARD])
    default:
      return randomAnswer(filling, path, random)
  }
}

const PHOTO: PhotoRef = { digest: 'a'.repeat(64), bytes: 1000, type: 'image/webp', width: 640, height: 480 }
const CARD: IdCard = {
  number: '031158000001',
  oldNumber: '',
  fullName: 'Nguyễn Thị Hoà',
  birthDate: '1958-03-09',
  sex: 'female',
  address: 'Hải Phòng',
  issuedOn: '2021-05-01',
  extraFields: 0,
}

export function randomMark(random: Seeded): Mark {
  return random.pick<Mark>([
    { asPrinted: true },
    { unsure: true },
    { reason: 'giấy ghi vậy' },
    { reason: ' ' },
    { asPrinted: true, reason: 'mờ' },
  ])
}
