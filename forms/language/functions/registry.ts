// Every function that an expression may call, in one map, so that `constructor` or `__proto__` is just an unknown name.

import { campaignFunctions } from './campaign.ts'
import { chanceFunctions } from './chance.ts'
import { dateFunctions } from './dates.ts'
import { fieldFunctions } from './field.ts'
import type { ExpressionFunction } from './function.ts'
import { landFunctions } from './land.ts'
import { logicFunctions } from './logic.ts'
import { nodeFunctions } from './nodes.ts'
import { numberFunctions } from './numbers.ts'
import { placeFunctions } from './places.ts'
import { regexFunctions } from './regex.ts'
import { selectFunctions } from './select.ts'
import { textFunctions } from './text.ts'

const functions: ReadonlyMap<string, ExpressionFunction> = new Map(
  [
    logicFunctions,
    textFunctions,
    regexFunctions,
    numberFunctions,
    selectFunctions,
    nodeFunctions,
    dateFunctions,
    placeFunctions,
    chanceFunctions,
    fieldFunctions,
    landFunctions,
    campaignFunctions,
  ].flatMap(table => Object.entries(table)),
)

export function functionNamed(name: string): ExpressionFunction | undefined {
  return functions.get(name)
}

export function functionNames(): string[] {
  return [...functions.keys()]
}
