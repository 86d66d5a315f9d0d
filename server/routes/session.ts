// Signing in with a card and its PIN, signing out, who am I, and the first administrator of an empty installation.
import { type Context, Hono } from 'hono'
import { DAY } from '../../shared/local-day.ts'
import { FirstAdministrator, type IssuedCard } from '../../shared/people.ts'
import { type Me, SignInRequest } from '../../shared/session.ts'
import { readJson } from '../body.ts'
import { type Env, guard, sessionOf } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { hashPin, isAcceptablePin, PIN_TRIES, pinMatches } from '../pin.ts'
import { problem } from '../problem.ts'
import type { SessionCookie } from '../session.ts'
import type { StoredCard } from '../store/cards.ts'
import type { StoredPerson } from '../store/people.ts'
import { hashOfToken, newToken } from '../tokens.ts'

export function sessionRoutes(parts: ServerParts, cookie: SessionCookie): Hono<Env> {
  const { store, random } = parts
  return new Hono<Env>()
    .post('/api/session', async c => {
      const request = await readJson(c, SignInRequest)
      const card = await store.cards.get(hashOfToken(request.card))
      const person = card && card.revokedAt === null ? await store.people.get(card.person) : null
      if (!card || !person?.active) return problem(c, 'sign-in-failed')
      const refusal = card.pinHash === null ? await choosePin(c, parts, card, request) : await checkPin(c, parts, card, request.pin)
      return refusal ?? begin(c, parts, cookie, person, request.device)
    })
    .delete('/api/session', async c => {
      const token = cookie.read(c)
      if (token !== null) await store.sessions.end(hashOfToken(token))
      cookie.clear(c)
      return c.body(null, 204)
    })
    .get('/api/me', guard('session.own'), async c => {
      const { actor, name } = sessionOf(c)
      const { person: id, role, residentialGroups, duties } = actor
      return c.json(await meOf(parts, { id, role, name, residentialGroups: [...residentialGroups], duties: [...duties] }))
    })
    .post('/api/first-administrator', async c => {
      const { token, name, ward } = await readJson(c, FirstAdministrator)
      const card = newToken(random)
      const first = { name, ward, cardHash: hashOfToken(card) }
      const person = await store.firstAdministrator.useLink(hashOfToken(token), first)
      if (person === null) return problem(c, 'link-used')
      const issued: IssuedCard = { person, card }
      return c.json(issued)
    })
}

async function choosePin(c: Context<Env>, parts: ServerParts, card: StoredCard, request: SignInRequest): Promise<Response | null> {
  if (!request.choosePin) return problem(c, 'pin-needed')
  if (!isAcceptablePin(request.pin)) return problem(c, 'pin-weak')
  const hash = await hashPin(request.pin, parts.settings.pinCost, parts.random)
  return (await parts.store.cards.choosePin(card.tokenHash, hash)) ? null : problem(c, 'sign-in-failed')
}

/** The try is counted before the PIN is compared; only a right PIN gives the tries back. */
async function checkPin(c: Context<Env>, parts: ServerParts, card: StoredCard, pin: string): Promise<Response | null> {
  if (!(await parts.store.cards.countTry(card.tokenHash, PIN_TRIES))) return problem(c, 'sign-in-locked')
  if (card.pinHash === null || !(await pinMatches(pin, card.pinHash))) return problem(c, 'sign-in-failed')
  await parts.store.cards.forgetTries(card.tokenHash)
  return null
}

async function begin(
  c: Context<Env>,
  parts: ServerParts,
  cookie: SessionCookie,
  person: StoredPerson,
  device: SignInRequest['device'],
): Promise<Response> {
  const before = cookie.read(c)
  if (before !== null) await parts.store.sessions.end(hashOfToken(before))
  const token = newToken(parts.random)
  const lasts = parts.settings.sessionDays * DAY
  await parts.store.sessions.begin({ tokenHash: hashOfToken(token), person: person.id, device, lasts })
  cookie.write(c, token)
  return c.json(await meOf(parts, person))
}

async function meOf(parts: ServerParts, person: Omit<StoredPerson, 'active'>): Promise<Me> {
  const { code, name, epoch, demo } = await parts.store.wards.current()
  return {
    kind: 'phieu-so/me',
    person: person.id,
    name: person.name,
    role: person.role,
    residentialGroups: person.residentialGroups,
    duties: person.duties,
    ward: { code, name },
    now: parts.clock.now(),
    epoch,
    demo,
  }
}
