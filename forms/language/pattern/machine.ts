// A pattern as a machine whose states all run side by side, one character at a time: the time is at most states × characters, whatever the pattern
// and whatever was typed.
import type { Text } from '../../../shared/text.ts'
import { isWord } from './characters.ts'
import { PatternError } from './pattern-error.ts'
import type { Edge, Fits, Pattern } from './syntax.ts'

type Instruction =
  | { kind: 'character'; fits: Fits }
  | { kind: 'edge'; edge: Edge }
  | { kind: 'ahead'; machine: readonly Instruction[]; wanted: boolean }
  | { kind: 'split'; to: number }
  | { kind: 'jump'; to: number }
  | { kind: 'done' }

/** Room for what people write; {1,1000} inside {1,1000} is a million. */
const MOST_STATES = 2000
const TOO_LARGE: Text = { vi: 'Mẫu quá lớn.', en: 'The pattern is too large.' }

export function machineOf(pattern: Pattern): (text: string) => boolean {
  const machine = build(pattern)
  return text => runs(machine, codesOf(text), true)
}

function build(pattern: Pattern): Instruction[] {
  const machine: Instruction[] = []
  emit(pattern, machine)
  machine.push({ kind: 'done' })
  return machine
}

function emit(pattern: Pattern, machine: Instruction[]): void {
  if (machine.length > MOST_STATES) throw new PatternError(0, TOO_LARGE)
  switch (pattern.kind) {
    case 'character':
    case 'edge':
      machine.push(pattern)
      return
    case 'sequence':
      for (const part of pattern.parts) emit(part, machine)
      return
    case 'either':
      emitEither(pattern.branches, machine)
      return
    case 'repeated':
      emitRepeated(pattern, machine)
      return
    case 'ahead':
      machine.push({ kind: 'ahead', machine: build(pattern.part), wanted: pattern.wanted })
  }
}

function emitEither(branches: readonly Pattern[], machine: Instruction[]): void {
  const exits: { kind: 'jump'; to: number }[] = []
  branches.forEach((branch, index) => {
    const split = { kind: 'split' as const, to: 0 }
    const last = index === branches.length - 1
    if (!last) machine.push(split)
    emit(branch, machine)
    if (last) return
    const exit = { kind: 'jump' as const, to: 0 }
    machine.push(exit)
    exits.push(exit)
    split.to = machine.length
  })
  for (const exit of exits) exit.to = machine.length
}

function emitRepeated({ part, least, most }: Extract<Pattern, { kind: 'repeated' }>, machine: Instruction[]): void {
  const before = machine.length
  for (let count = 0; count < least; count++) {
    emit(part, machine)
    if (machine.length === before) return // nothing, however often
  }
  if (most === null) {
    const split = { kind: 'split' as const, to: 0 }
    const back = machine.length
    machine.push(split)
    emit(part, machine)
    machine.push({ kind: 'jump', to: back })
    split.to = machine.length
    return
  }
  const skips: { kind: 'split'; to: number }[] = []
  for (let count = least; count < most; count++) {
    const split = { kind: 'split' as const, to: 0 }
    machine.push(split)
    skips.push(split)
    emit(part, machine)
  }
  for (const skip of skips) skip.to = machine.length
}

function codesOf(text: string): number[] {
  const codes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    codes.push(code)
  }
  return codes
}

/** `whole`: it must end with the text; otherwise any beginning of it will do. */
function runs(machine: readonly Instruction[], codes: readonly number[], whole: boolean): boolean {
  const seen = new Int32Array(machine.length).fill(-1)
  let states: number[] = []
  enter(machine, 0, 0, codes, seen, states)
  for (let at = 0; at < codes.length && states.length > 0; at++) {
    if (!whole && states.includes(machine.length - 1)) return true
    const code = codes[at] ?? 0
    const next: number[] = []
    for (const state of states) {
      const instruction = machine[state]
      if (instruction?.kind === 'character' && instruction.fits(code)) enter(machine, state + 1, at + 1, codes, seen, next)
    }
    states = next
  }
  return states.includes(machine.length - 1)
}

/** Adds the states that wait for a character, or are done, and are reached from here without one. */
function enter(
  machine: readonly Instruction[],
  first: number,
  at: number,
  codes: readonly number[],
  seen: Int32Array,
  states: number[],
): void {
  const open = [first]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const instruction = machine[state]
    if (!instruction || seen[state] === at) continue
    seen[state] = at
    switch (instruction.kind) {
      case 'character':
      case 'done':
        states.push(state)
        break
      case 'jump':
        open.push(instruction.to)
        break
      case 'split':
        open.push(instruction.to, state + 1)
        break
      case 'edge':
        if (isAtEdge(instruction.edge, at, codes)) open.push(state + 1)
        break
      case 'ahead':
        if (runs(instruction.machine, codes.slice(at), false) === instruction.wanted) open.push(state + 1)
    }
  }
}

function isAtEdge(edge: Edge, at: number, codes: readonly number[]): boolean {
  if (edge === 'start') return at === 0
  if (edge === 'end') return at === codes.length
  const between = isWord(codes[at - 1] ?? 0) !== isWord(codes[at] ?? 0)
  return between === (edge === 'word')
}
