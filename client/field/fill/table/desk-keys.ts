// Keys of a table at a desk: arrows go from cell to cell as in any spreadsheet, digits choose. Inside words that are typed, arrows stay in the words
// until their end; menus and pickers keep the keys that they know.

/** Where the focus is, as far as keys care. */
export type CellControl =
  | { kind: 'choice' }
  /** `start`, `end`: the caret is at this end of what is typed, or all of it is selected. */
  | { kind: 'typed'; start: boolean; end: boolean }
  | { kind: 'own' }

export type DeskAct =
  | { kind: 'move'; rows: number; columns: number }
  | { kind: 'edge'; row: 'first' | 'last' }
  /** From 0. */
  | { kind: 'choose'; place: number }
  | { kind: 'chooseNext' }
  | { kind: 'clear' }

interface Pressed {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

const move = (rows: number, columns: number): DeskAct => ({ kind: 'move', rows, columns })

/** Null: the key is the browser's or the control's. */
export function deskAct({ key, ctrlKey, altKey, metaKey }: Pressed, control: CellControl): DeskAct | null {
  if (altKey || metaKey) return null
  if (ctrlKey) return key === 'Home' ? { kind: 'edge', row: 'first' } : key === 'End' ? { kind: 'edge', row: 'last' } : null
  if (control.kind === 'own') return null
  const typed = control.kind === 'typed'
  switch (key) {
    case 'ArrowUp':
      return move(-1, 0)
    case 'ArrowDown':
      return move(1, 0)
    case 'ArrowLeft':
      return typed && !control.start ? null : move(0, -1)
    case 'ArrowRight':
      return typed && !control.end ? null : move(0, 1)
  }
  if (typed) return null
  if (key === 'Enter') return { kind: 'chooseNext' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  return /^[1-9]$/.test(key) ? { kind: 'choose', place: Number(key) - 1 } : null
}

export function controlAt(target: EventTarget): CellControl {
  if (target instanceof HTMLInputElement) {
    if (target.type === 'radio' || target.type === 'checkbox') return { kind: 'choice' }
    if (target.type !== 'text') return { kind: 'own' }
    const { selectionStart, selectionEnd, value } = target
    const all = selectionStart === 0 && selectionEnd === value.length
    return { kind: 'typed', start: all || selectionEnd === 0, end: all || selectionStart === value.length }
  }
  return { kind: 'own' }
}
