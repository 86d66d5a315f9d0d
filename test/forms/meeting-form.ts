// The culture families' meeting as a form that needs no path around it: its households are counted instead of coming from the list, their names are worked
// out from their places, and every setting is its default. Whatever else the form asks, checks and shows is the package's own.
import { defaultSettings } from '../../forms/campaigns/campaign-package.ts'
import { meeting } from '../../forms/campaigns/culture-family/meeting.ts'
import { cultureFamily } from '../../forms/campaigns/culture-family/package.ts'
import type { FormDefinition, Node } from '../../forms/language/definition/definition.ts'

export const HOUSEHOLDS = 300
/** From 0: every 25th household did not register. */
export const isRegistered = (at: number): boolean => (at + 1) % 25 !== 0

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương']
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh']
const GIVEN = ['Bưởi', 'Cam', 'Đào', 'Gấm', 'Hạnh', 'Khế', 'Lựu', 'Mận', 'Na', 'Ổi', 'Quýt', 'Sen', 'Thơm', 'Vải', 'Xoài']

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''

/** From 0. Nobody of these exists. */
export function householdName(at: number): string {
  return `${pick(FAMILIES, at)} ${pick(MIDDLES, at >> 1)} ${pick(GIVEN, at * 7)} ${at + 1}`
}

export function meetingForm(): FormDefinition {
  const settings = defaultSettings(cultureFamily.campaign.settings)
  const written = JSON.stringify(meeting).replaceAll(/setting\('(\w+)'\)/g, (_, name: string) => `'${settings[name]}'`)
  const form: FormDefinition = JSON.parse(written)
  for (const page of form.pages) page.children = page.children.map(counted)
  form.pages[0]?.children.push(NAMED)
  const names = Array.from({ length: HOUSEHOLDS }, (_, at) => ({ value: `h${at + 1}`, label: { vi: householdName(at) } }))
  return { ...form, recordTitle: "'Họp'", choices: { ...form.choices, names } }
}

/** Never asked: its list knows the names. */
const NAMED: Node = {
  kind: 'question',
  type: 'selectOne',
  name: 'household_choice',
  label: { vi: 'Hộ' },
  choices: 'names',
  relevant: 'false()',
}

const SEEDS: Readonly<Record<string, string>> = {
  household: "concat('h', position(..))",
  household_name: "jr:choice-name(concat('h', position(..)), '${household_choice}')",
  household_address: "concat(position(..), ' ngõ ', 1 + position(..) mod 9, ' Đình Hạ')",
  household_registered: "if(position(..) mod 25 = 0, 'no', 'yes')",
}

function counted(node: Node): Node {
  if (node.kind !== 'repeat') return node
  const { fixed: _, ...repeat } = node
  const children = repeat.children.map(child =>
    child.kind === 'question' && SEEDS[child.name] !== undefined
      ? { ...child, type: 'calculate' as const, calculate: SEEDS[child.name] }
      : child,
  )
  return { ...repeat, count: String(HOUSEHOLDS), children }
}
