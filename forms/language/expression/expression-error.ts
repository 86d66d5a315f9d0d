// The only thing that the tokenizer and the parser throw: where the mistake stands, and what it is in words for the person who wrote the form.
import type { Text } from '../../../shared/text.ts'

export class ExpressionError extends Error {
  /** Character position, from 0. */
  readonly at: number
  readonly text: Text

  constructor(at: number, text: Text) {
    super(`${text.en ?? text.vi} (at ${at})`)
    this.name = 'ExpressionError'
    this.at = at
    this.text = text
  }
}
