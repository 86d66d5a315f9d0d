// What a careful programmer writes by hand for these two forms alone: every question in one document, plain controls, and each dependant set by
// a line of code. No relevance, no checks, nothing saved: the least that a page with so many inputs can cost.
import type { FormDefinition, Node, Question } from '../../../forms/language/definition/definition.ts'
import { expose } from './probe.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const INPUT: Partial<Record<Question['type'], string>> = { integer: 'number', decimal: 'number', date: 'date', acknowledge: 'checkbox' }

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', ...children: Node_[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.append(text, ...children)
  return made
}
type Node_ = HTMLElement | string

function controlOf(question: Question, { choices }: FormDefinition): Control | null {
  if (question.type === 'note' || question.type === 'calculate') return null
  if (question.type === 'selectOne' || question.type === 'selectMany') {
    const select = element('select')
    select.multiple = question.type === 'selectMany'
    select.append(element('option'))
    for (const { value, label } of choices[question.choices ?? ''] ?? []) select.add(new Option(label.vi, value))
    return select
  }
  if (question.appearance?.includes('multiline')) return element('textarea')
  const input = element('input')
  input.type = INPUT[question.type] ?? 'text'
  input.readOnly = question.calculate !== undefined
  return input
}

function draw(node: Node, definition: FormDefinition): HTMLElement {
  if (node.kind !== 'question') {
    return element('fieldset', '', element('legend', node.label.vi), ...node.children.map(child => draw(child, definition)))
  }
  const label = element('label', node.label.vi)
  const control = controlOf(node, definition)
  label.id = `label-${node.name}`
  if (!control) return element('p', '', label)
  control.id = node.name
  label.append(element('br'), control)
  return element('p', '', label)
}

const byId = (id: string) => document.getElementById(id)
function field(id: string): HTMLInputElement {
  const found = byId(id)
  if (!(found instanceof HTMLInputElement)) throw new Error(`no input ${id}`)
  return found
}

/** `${stem}_1` … `${stem}_n`: each the one before plus its number. */
function follow(source: string, stem: string, length: number): void {
  const chain = Array.from({ length }, (_, at) => field(`${stem}_${at + 1}`))
  const first = field(source)
  first.addEventListener('input', () => {
    let total = Number(first.value)
    for (const [at, input] of chain.entries()) {
      total += at + 1
      input.value = String(total)
    }
  })
}

function wireThousand(): void {
  follow('single_source', 'single', 1)
  follow('chain_source', 'chain', 50)
  for (let block = 4; block <= 10; block++) follow(`block_${block}_source`, `block_${block}`, 7)
}

function wireForty(): void {
  const areas = ['home_area', 'garden_area', 'rice_area'].map(field)
  const note = byId('label-total_note')
  for (const area of areas) {
    area.addEventListener('input', () => {
      const total = areas.reduce((sum, { value }) => sum + Number(value), 0)
      if (note) note.textContent = `Tổng cộng ${total} m²`
    })
  }
}

expose({
  mount(form) {
    const definition: FormDefinition = JSON.parse(form)
    byId('root')?.append(...definition.pages.map(page => draw(page, definition)))
    if (byId('chain_source')) wireThousand()
    else wireForty()
  },
  control(name) {
    const found = byId(name)
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
  },
  shown(name) {
    const found = byId(name)
    return found instanceof HTMLInputElement ? found.value : (byId(`label-${name}`)?.textContent ?? '')
  },
})
