// The page around an item of it.
import type { FillSession } from './fill-session.ts'

/** What every item is told of the page around it. */
export interface Around {
  session: FillSession
  page: string
  looked: boolean
  /** The question that is being gone to: a row that holds it opens. */
  focus: string | null
}
