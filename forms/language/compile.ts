// Turns a definition into a form that can be filled and judged, or says everything that is wrong with it: every mistake with its place, in words
// that an office clerk understands. Nothing is run here.
import { checkCarryOver } from './carry-over-checks.ts'
import { checkDefinition } from './definition-checks.ts'
import { readDefinition } from './definition-shape.ts'
import type { Compilation, DefinitionProblem } from './form.ts'
import { layOut } from './layout.ts'
import { Linker } from './link.ts'
import { orderSteps } from './order.ts'
import { Program } from './program.ts'

export function compileForm(raw: unknown): Compilation {
  const shape = readDefinition(raw)
  if (!shape.ok) return shape
  const { definition } = shape
  const layout = layOut(definition)
  const linker = new Linker(definition, layout)
  const title = linker.link()
  const ordering = orderSteps(linker.work)
  const problems: DefinitionProblem[] = [
    ...layout.problems,
    ...checkDefinition(definition, layout),
    ...checkCarryOver(definition, layout),
    ...linker.problems,
    ...(ordering.ok ? [] : ordering.problems),
  ]
  if (problems.length > 0 || !ordering.ok) return { ok: false, problems }
  const { root, fields, repeats } = layout
  return { ok: true, form: new Program({ definition, root, fields, repeats, steps: ordering.steps, title }) }
}
