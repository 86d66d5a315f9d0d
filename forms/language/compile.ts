// Turns a definition into a form that can be filled and judged, or says everything that is wrong with it: every mistake with its place, in words
// that an office clerk understands. Nothing is run here.
import { checkCarryOver } from './carry-over-checks.ts'
import { defaultCircles } from './default-circles.ts'
import type { FormDefinition } from './definition.ts'
import { checkDefinition } from './definition-checks.ts'
import { readDefinition } from './definition-shape.ts'
import type { Compilation, DefinitionProblem } from './form.ts'
import { layOut } from './layout.ts'
import { Linker } from './link.ts'
import { orderSteps } from './order.ts'
import { Program } from './program.ts'

export function compileForm(raw: unknown): Compilation {
  const { definition, problems, mended } = readDefinition(raw)
  if (!definition) return { ok: false, problems }
  return compileShaped(definition, problems, mended)
}

/** `misshapen`: mistakes of shape that were mended, so that the others can be looked for. */
function compileShaped(definition: FormDefinition, misshapen: DefinitionProblem[], mended: ReadonlySet<string>): Compilation {
  const layout = layOut(definition)
  const linker = new Linker(definition, layout)
  const title = linker.link()
  const ordering = orderSteps(linker.work, layout.places)
  const problems: DefinitionProblem[] = [
    ...misshapen,
    ...layout.problems,
    ...checkDefinition(definition, layout, mended),
    ...checkCarryOver(definition, layout),
    ...linker.problems,
    ...(ordering.ok ? [] : ordering.problems),
    ...defaultCircles(linker.defaults, linker.work, layout),
  ]
  if (problems.length > 0 || !ordering.ok) return { ok: false, problems }
  const { root, fields, repeats } = layout
  const lastSavedNames = [...new Set(linker.defaults.flatMap(({ compiled }) => [...compiled.lastSaved]))]
  return { ok: true, form: new Program({ definition, root, fields, repeats, steps: ordering.steps, title, lastSavedNames }) }
}
