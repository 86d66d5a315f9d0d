// The shape of a form's answers as one schema, made from the definition: what the phone's input library validates against, and what an import may
// be checked with before it is judged. Only types are checked here; meaning (relevance, required, constraint) is the verdict's (verdict.ts).
import * as z from 'zod/mini'
import type { CompiledForm } from './form.ts'
import { programOf, type Scope } from './program/program.ts'

/** Every answer may be missing or null: a blank is no mistake of shape. Names that the form does not have are refused. */
export function answerShape(form: CompiledForm): z.ZodMiniType {
  return shapeOf(programOf(form).root)
}

function shapeOf(scope: Scope): z.ZodMiniType {
  const entries: [string, z.ZodMiniType][] = [
    ...scope.fields.map(({ question, kind }): [string, z.ZodMiniType] => [question.name, z.optional(z.nullable(kind.schema))]),
    ...scope.scopes.map((inner): [string, z.ZodMiniType] => [inner.repeat?.name ?? '', z.optional(z.nullable(z.array(shapeOf(inner))))]),
  ]
  return z.strictObject(Object.fromEntries(entries))
}
