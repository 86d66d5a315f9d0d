// Turns a definition into a form that can be filled and judged, or says everything that is wrong with it: every mistake with its place, in words
// that an office clerk understands. Nothing is run here.
import { checkCarryOver } from './definition/carry-over-checks.ts'
import { defaultCircles } from './definition/default-circles.ts'
import type { FormDefinition } from './definition/definition.ts'
import { checkDefinition } from './definition/definition-checks.ts'
import { readDefinition } from './definition/definition-shape.ts'
import { inFormOrder } from './definition/place.ts'
import type { Compilation, DefinitionProblem } from './form.ts'
import { type Layout, layOut } from './program/layout.ts'
import { Linker } from './program/link.ts'
import { orderSteps } from './program/order.ts'
import { Program } from './program/program.ts'

/** For a definition that somebody is writing: refused with every mistake, also those that would only mislead people. */
export function compileForm(raw: unknown): Compilation {
  const { definition, problems, mended } = readDefinition(raw)
  if (!definition) return { ok: false, problems }
  const { program, layout, linker, fatal } = build(definition, true)
  const misleading = [
    ...checkDefinition(definition, layout, mended),
    ...checkCarryOver(definition, layout),
    ...linker.doubts,
    ...defaultCircles(linker.defaults, linker.work, layout),
  ]
  const all = [...problems, ...fatal, ...misleading]
  return all.length > 0 || !program ? { ok: false, problems: inFormOrder(all, definition) } : { ok: true, form: program }
}

/**
 * For a definition that is published and will never be edited: refused only when it cannot be run. What later builds learn to call a mistake must
 * not close the records of a form that people have already filled.
 */
export function compilePublished(raw: unknown): Compilation {
  const { definition, problems } = readDefinition(raw)
  if (!definition || problems.length > 0) return { ok: false, problems }
  const { program, fatal } = build(definition, false)
  return program ? { ok: true, form: program } : { ok: false, problems: fatal }
}

interface Built {
  /** Null when it cannot be run. */
  program: Program | null
  layout: Layout
  linker: Linker
  fatal: DefinitionProblem[]
}

/** `doubting`: also looks for expressions that can be run, but not as their author thinks. */
function build(definition: FormDefinition, doubting: boolean): Built {
  const layout = layOut(definition)
  const linker = new Linker(definition, layout, doubting)
  const title = linker.link()
  const ordering = orderSteps(linker.work, layout.places)
  const fatal = [...layout.problems, ...linker.problems, ...(ordering.ok ? [] : ordering.problems)]
  if (fatal.length > 0 || !ordering.ok) return { program: null, layout, linker, fatal }
  const { root, fields, repeats } = layout
  const lastSavedNames = [...new Set(linker.defaults.flatMap(({ compiled }) => [...compiled.lastSaved]))]
  return {
    program: new Program({ definition, root, fields, repeats, steps: ordering.steps, title, lastSavedNames }),
    layout,
    linker,
    fatal,
  }
}
