// An expression of a campaign's path, compiled once for as long as the campaign is held. Packages are looked through before they begin
// (forms/campaigns/check-package.ts); one that slips through all the same says nothing rather than stopping a phone.
import { compileBareExpression } from '../bare-expression.ts'

type Texts = Readonly<Record<string, string>>

export interface PathExpression {
  text(entity: Texts, settings: Texts): string
  isTrue(entity: Texts, settings: Texts): boolean
  /** 0 for what is no number. */
  number(entity: Texts, settings: Texts): number
}

const NOTHING: PathExpression = { text: () => '', isTrue: () => false, number: () => 0 }
const compiled = new Map<string, PathExpression>()
/** A ward has some dozens; a server that runs for years while expressions are edited must not keep them all. */
const KEPT = 2000

export function expressionOf(source: string): PathExpression {
  const known = compiled.get(source)
  if (known) return known
  if (compiled.size >= KEPT) compiled.clear()
  const made = compileOne(source)
  compiled.set(source, made)
  return made
}

function compileOne(source: string): PathExpression {
  const result = compileBareExpression(source, 'path')
  if (!result.ok) return NOTHING
  const { evaluate, isTrue } = result
  return {
    text: evaluate,
    isTrue,
    number: (entity, settings) => {
      const number = Number(evaluate(entity, settings))
      return Number.isFinite(number) ? number : 0
    },
  }
}
