// A record's name in lists, by the form's own expression; '' when it says nothing.

import { toText } from '../expression/value.ts'
import type { Run } from './run.ts'

export function titleOf(run: Run): string {
  const { title } = run.program
  run.world.self = ''
  return title ? toText(title(run.root, run.world)).trim() : ''
}
