// What is wrong with a pattern, and at which of its characters.
import type { Text } from '../../../shared/text.ts'

export class PatternError extends Error {
  /** Character position in the pattern, from 0. */
  readonly at: number
  readonly text: Text

  constructor(at: number, text: Text) {
    super(text.en ?? text.vi)
    this.name = 'PatternError'
    this.at = at
    this.text = text
  }
}
