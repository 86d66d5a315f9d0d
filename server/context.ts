// What travels with a request through the server, and the two checks that routes begin with: signed in, and allowed.
import type { Context, MiddlewareHandler } from 'hono'
import type { Uuid } from '../shared/ids.ts'
import type { ProblemCode } from '../shared/problem.ts'
import { type Action, type Actor, may } from './access.ts'
import { problem } from './problem.ts'

export interface Env {
  Variables: {
    requestId: string
    /** Set by the session middleware; null when nobody is signed in. */
    session: { actor: Actor; name: string; device: Uuid } | null
    /** The code that was answered, for the log. */
    problem: ProblemCode | undefined
  }
}

export function actorOf(c: Context<Env>): Actor {
  return sessionOf(c).actor
}

export function sessionOf(c: Context<Env>) {
  const session = c.get('session')
  if (!session) throw new Error('a route that needs a session is not guarded')
  return session
}

/** Refuses whoever is not signed in, and whoever may never do this. What belongs to a residential group the route checks again with it. */
export function guard(action: Action): MiddlewareHandler<Env> {
  return async (c, next) => {
    const session = c.get('session')
    if (!session) return problem(c, 'signed-out')
    const { actor } = session
    const anywhere = actor.residentialGroups.some(group => may(actor, action, group))
    if (!may(actor, action) && !anywhere) return problem(c, 'not-allowed')
    return next()
  }
}
