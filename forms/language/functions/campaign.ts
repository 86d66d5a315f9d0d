// What the campaign says around the form: the numbers, words and choices that its office sets on screen (shared/stage.ts, Setting).
import { own } from '../expression/own.ts'
import { toText } from '../expression/value.ts'
import { expressionAt, type FunctionTable, special } from './function.ts'

/** setting('quorum_percent'): plain text, a number by XPath's conversion where one is needed; blank when the campaign has no such setting. */
const setting = special(1, 1, (call, compiler) => {
  const name = compiler.compile(expressionAt(call, 0))
  return (here, world) => {
    const { settings } = world.context
    return (settings && own(settings, toText(name(here, world)))) ?? ''
  }
})

export const campaignFunctions: FunctionTable = { setting }
