// The tree of a pattern. Only whether the whole text matches is ever asked, so that greedy and lazy mean the same and nothing is captured.

/** Whether a character (its code point) fits. */
export type Fits = (code: number) => boolean

export type Pattern =
  | { kind: 'character'; fits: Fits }
  | { kind: 'edge'; edge: Edge }
  | { kind: 'sequence'; parts: Pattern[] }
  | { kind: 'either'; branches: Pattern[] }
  /** `most` null: without end. */
  | { kind: 'repeated'; part: Pattern; least: number; most: number | null }
  /** What must, or must not, follow from the beginning of the text. */
  | { kind: 'ahead'; part: Pattern; wanted: boolean }

export type Edge = 'start' | 'end' | 'word' | 'notWord'
