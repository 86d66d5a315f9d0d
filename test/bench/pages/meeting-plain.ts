// What a careful programmer writes by hand for this one meeting: a table of three hundred rows, all in the document, plain controls, and the sum counted
// by a loop over them. No search, no checks, nothing saved, nothing taken back: the least that such a page can cost.
import { HOUSEHOLDS, householdName, isRegistered } from '../../forms/meeting-form.ts'
import { expose } from './probe.ts'

function make<K extends keyof HTMLElementTagNameMap>(tag: K, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}

function input(type: string, name: string, value: string): HTMLInputElement {
  const made = make('input')
  Object.assign(made, { type, name, value })
  return made
}

const sum = make('p')
sum.id = 'sum'

function count(selector: string): number {
  return document.querySelectorAll(selector).length
}

function addUp(): void {
  const agreed = count('input[value=unanimous]:checked')
  sum.textContent = `Có dự ${count('input[value=attended]:checked')}/${HOUSEHOLDS} · đồng ý ${agreed}`
}

function cell(path: string, ...controls: HTMLElement[]): HTMLTableCellElement {
  const made = make('td', ...controls)
  made.dataset.path = path
  return made
}

function row(at: number): HTMLTableRowElement {
  const path = (name: string) => `households.${at}.${name}`
  const counts = ['agree', 'disagree', 'other_opinion'].map(name => cell(path(name), input('text', path(name), '')))
  const hide = (hidden: boolean) => {
    for (const one of counts) one.hidden = hidden
  }
  hide(true)
  const attended = make('label', input('checkbox', path('attended'), 'attended'), 'Có dự')
  const votes = [
    ['unanimous', 'Nhất trí'],
    ['counted', 'Đếm phiếu'],
  ].map(([value = '', words = '']) => make('label', input('radio', path('vote'), value), words))
  const made = make(
    'tr',
    make('th', householdName(at)),
    cell(path('attended'), attended),
    cell(path('vote'), ...(isRegistered(at) ? votes : [])),
    ...counts,
  )
  made.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'radio') hide(target.value !== 'counted')
    addUp()
  })
  return made
}

function everybody(): HTMLElement {
  const tick = input('checkbox', 'all_unanimous', '')
  tick.addEventListener('change', () => {
    for (const vote of document.querySelectorAll<HTMLInputElement>('input[value=unanimous]')) vote.checked = tick.checked
    addUp()
  })
  const made = make('p', make('label', tick, 'Nhất trí tất cả'))
  made.dataset.path = 'all_unanimous'
  return made
}

expose({
  mount() {
    const table = make('table', ...Array.from({ length: HOUSEHOLDS }, (_, at) => row(at)))
    document.getElementById('root')?.append(everybody(), sum, table)
    addUp()
  },
  control: name => document.querySelector<HTMLInputElement>(`[data-path="${name}"] input`),
  shown: () => sum.textContent ?? '',
})
