// Short spellings for the generated forms of this folder: every node is plain data, so that the same form can be written as an XForm for the peers.
import type { Choice, FormDefinition, Group, Node, Question, QuestionType } from '../../forms/language/definition/definition.ts'

export type Rest = Partial<Omit<Question, 'kind' | 'type' | 'name' | 'label'>>

export function ask(type: QuestionType, name: string, vi: string, en: string, rest: Rest = {}): Question {
  return { kind: 'question', type, name, label: { vi, en }, ...rest }
}

export function page(name: string, vi: string, en: string, children: Node[], relevant?: string): Group {
  return { kind: 'group', name, label: { vi, en }, ...(relevant === undefined ? {} : { relevant }), children }
}

export function choice(value: string, vi: string, en: string, filter?: Record<string, string>): Choice {
  return { value, label: { vi, en }, ...(filter ? { filter } : {}) }
}

/** Lists that any survey has. */
export const COMMON_LISTS: FormDefinition['choices'] = {
  yes_no: [choice('yes', 'Có', 'Yes'), choice('no', 'Không', 'No')],
  rating: [
    choice('1', 'Rất kém', 'Very poor'),
    choice('2', 'Kém', 'Poor'),
    choice('3', 'Bình thường', 'Fair'),
    choice('4', 'Tốt', 'Good'),
    choice('5', 'Rất tốt', 'Very good'),
  ],
  uses: [
    choice('home', 'Đất ở', 'Homestead'),
    choice('garden', 'Đất vườn', 'Garden'),
    choice('rice', 'Đất lúa', 'Rice'),
    choice('pond', 'Ao', 'Pond'),
    choice('shop', 'Kinh doanh', 'Shop'),
    choice('other', 'Khác', 'Other'),
  ],
}

export const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')
