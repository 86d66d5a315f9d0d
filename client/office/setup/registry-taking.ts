// Which differences are taken over: a kind as a whole, and single rows otherwise. What is new, changed or moved is taken unless it is unticked; what the file
// lacks stays unless it is ticked. Pure.
import type { LoadRequest } from '../../../shared/list-import.ts'
import type { DifferenceKind, RegistryAnswer } from '../../../shared/registry.ts'

export type Taking = Readonly<Record<DifferenceKind, { all: boolean; except: ReadonlySet<string> }>>

const NONE: ReadonlySet<string> = new Set()
const ALL = { all: true, except: NONE }
export const BEGINNING: Taking = { new: ALL, changed: ALL, moved: ALL, gone: { all: false, except: NONE } }

export function takes(taking: Taking, kind: DifferenceKind, id: string): boolean {
  return taking[kind].all !== taking[kind].except.has(id)
}

export function takeKind(taking: Taking, kind: DifferenceKind, all: boolean): Taking {
  return { ...taking, [kind]: { all, except: NONE } }
}

export function takeRow(taking: Taking, kind: DifferenceKind, id: string, take: boolean): Taking {
  const { all, except } = taking[kind]
  const others = [...except].filter(other => other !== id)
  return { ...taking, [kind]: { all, except: new Set(take === all ? others : [...others, id]) } }
}

/** How many there are of each kind. `changed` counts the moved ones too. */
export function many({ added, changed, moved, notInFile }: RegistryAnswer): Record<DifferenceKind, number> {
  return { new: added, changed: changed - moved, moved, gone: notInFile }
}

export function taken(taking: Taking, kind: DifferenceKind, of: number): number {
  const { all, except } = taking[kind]
  return all ? of - except.size : except.size
}

export function takenInAll(taking: Taking, answer: RegistryAnswer): number {
  const of = many(answer)
  return (['new', 'changed', 'moved', 'gone'] as const).reduce((sum, kind) => sum + taken(taking, kind, of[kind]), 0)
}

export function requestOf(taking: Taking, { seen }: RegistryAnswer, withRecords: boolean): LoadRequest {
  const sent = ({ all, except }: Taking[DifferenceKind]) => ({ all, except: [...except] })
  const take = { new: sent(taking.new), changed: sent(taking.changed), moved: sent(taking.moved), gone: sent(taking.gone) }
  return { seen, take, ...(withRecords && { withRecords }) }
}
