// Turns a definition into a form that can be filled and judged, or says everything that is wrong with it.
import type { Compilation } from './form.ts'

export function compileForm(_definition: unknown): Compilation {
  throw new Error('the engine is being written; the signature is final')
}
