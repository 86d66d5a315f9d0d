// Which key means what in a table at a desk, and which stay the control's own.
import { expect, it } from 'vitest'
import { type CellControl, deskAct } from './desk-keys.ts'

const choice: CellControl = { kind: 'choice' }
const typed = (start: boolean, end: boolean): CellControl => ({ kind: 'typed', start, end })
const press = (key: string, control: CellControl, more = {}) =>
  deskAct({ key, ctrlKey: false, altKey: false, metaKey: false, ...more }, control)
const move = (rows: number, columns: number) => ({ kind: 'move', rows, columns })

it('arrows go from cell to cell, and over choices without choosing', () => {
  const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
  expect(arrows.map(key => press(key, choice))).toEqual([move(-1, 0), move(1, 0), move(0, -1), move(0, 1)])
})

it('inside words they stay in the words until their end', () => {
  expect(press('ArrowLeft', typed(false, true))).toBeNull()
  expect(press('ArrowLeft', typed(true, false))).toEqual(move(0, -1))
  expect(press('ArrowRight', typed(true, false))).toBeNull()
  expect(press('ArrowRight', typed(false, true))).toEqual(move(0, 1))
  expect(press('ArrowDown', typed(false, false))).toEqual(move(1, 0))
})

it('digits, Enter and Delete choose where choices are, and are typed where numbers are', () => {
  expect(['1', '3', 'Enter', 'Delete'].map(key => press(key, choice))).toEqual([
    { kind: 'choose', place: 0 },
    { kind: 'choose', place: 2 },
    { kind: 'chooseNext' },
    { kind: 'clear' },
  ])
  expect(['1', 'Enter', 'Delete', 'Backspace'].map(key => press(key, typed(true, true)))).toEqual([null, null, null, null])
  expect(['0', 'a', ' ', 'Tab'].map(key => press(key, choice))).toEqual([null, null, null, null])
})

it('menus and pickers keep their keys, and no key with Alt is taken', () => {
  expect(['ArrowDown', 'Enter', '1'].map(key => press(key, { kind: 'own' }))).toEqual([null, null, null])
  expect(press('ArrowDown', choice, { altKey: true })).toBeNull()
})

it('Control with Home or End goes to the first or last line, from anywhere', () => {
  const control = { ctrlKey: true }
  expect(press('Home', typed(false, false), control)).toEqual({ kind: 'edge', row: 'first' })
  expect(press('End', { kind: 'own' }, control)).toEqual({ kind: 'edge', row: 'last' })
  expect(press('1', choice, control)).toBeNull()
})
