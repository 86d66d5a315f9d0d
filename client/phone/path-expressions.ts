// The compiler of a path's expressions, fetched when a path has some. A list whose own stage asks for none is on the screen before it has come; marks of
// stages that ask are then told as not open yet, and everything is read again the moment it is there.
import type { ExpressionOf } from '../../forms/language/path/standings-over.ts'
import type { Stage } from '../../shared/stage.ts'

export interface PathExpressions {
  /** For a list of these stages, of which the person asked for `asked`. */
  over(stages: readonly Stage[], asked: readonly Stage[]): Promise<ExpressionOf>
}

const PLAIN_NUMBER = /^\d+$/

/** @param arrived Called once, when what was told without the compiler may be told better. */
export function createPathExpressions(arrived: () => void): PathExpressions {
  let compiler: ExpressionOf | null = null
  let fetching: Promise<ExpressionOf> | null = null
  function load(): Promise<ExpressionOf> {
    fetching ??= import('../../forms/language/path/expression-of.ts').then(({ expressionOf }) => {
      compiler = expressionOf
      return expressionOf
    })
    // No network, and not yet kept by the service worker: the next reading tries again.
    fetching.catch(() => {
      fetching = null
    })
    return fetching
  }
  return {
    async over(stages, asked) {
      if (compiler) return compiler
      // Where it cannot come, stages that ask are not open yet: better than no list at all.
      if (asked.some(asks)) return load().catch(() => undecided)
      if (stages.some(asks)) load().then(arrived, () => undefined)
      return undecided
    },
  }
}

/** A due day that is a plain number needs no compiler. */
export function asks({ opens, notNeededWhen, dueDaysBeforeEnd }: Stage): boolean {
  const due = dueDaysBeforeEnd !== undefined && !PLAIN_NUMBER.test(dueDaysBeforeEnd)
  return due || opens?.when !== undefined || opens?.afterDays !== undefined || notNeededWhen !== undefined
}

const undecided: ExpressionOf = source => ({
  text: () => '',
  isTrue: () => false,
  number: () => (PLAIN_NUMBER.test(source) ? Number(source) : Number.NaN),
})
