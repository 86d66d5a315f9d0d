// The only place that turns a problem into HTTP. The words come from the one table (shared/problem.ts); what is unexpected says nothing but
// its request id.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { PROBLEMS, type ProblemBody, type ProblemCode } from '../shared/problem.ts'
import type { Env } from './context.ts'

/** Thrown where a value cannot be returned (reading a body); app.ts answers it. Every other exception is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: Record<string, unknown> | undefined

  constructor(code: ProblemCode, details?: Record<string, unknown>) {
    super(code)
    this.code = code
    this.details = details
  }
}

export function problem(c: Context<Env>, code: ProblemCode, details?: Record<string, unknown>): Response {
  const { status, text } = PROBLEMS[code]
  c.set('problem', code)
  const body: ProblemBody = { code, message: text.vi, requestId: c.get('requestId'), ...(details && { details }) }
  return c.json(body, status as ContentfulStatusCode) // the table holds only statuses that carry a body
}
