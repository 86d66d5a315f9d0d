// What an administrator does: people, their residential groups, and the cards they sign in with.
import * as z from 'zod/mini'
import { Slug, Uuid } from './ids.ts'
import { Role } from './role.ts'

export const PersonDraft = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  role: Role,
  residentialGroups: z.array(Slug).check(z.maxLength(200)),
  /** Named tasks beside the role; as they were when left out. */
  duties: z.optional(z.array(Slug).check(z.maxLength(50))),
})
export type PersonDraft = z.infer<typeof PersonDraft>

export const Person = z.object({
  id: Uuid,
  name: z.string(),
  role: Role,
  residentialGroups: z.array(Slug),
  duties: z.optional(z.array(Slug)),
  active: z.boolean(),
  /** Whether a card is out, whether its PIN has been chosen, whether wrong tries locked it. */
  card: z.enum(['none', 'waiting', 'inUse', 'locked']),
  devices: z.array(z.object({ id: Uuid, name: z.string(), lastSeenAt: z.int(), unsent: z.int() })),
})
export type Person = z.infer<typeof Person>
export const PeopleList = z.object({ people: z.array(Person) })
export type PeopleList = z.infer<typeof PeopleList>

/** The only time a card's token leaves the server. The link is made by the screen: origin + "/#the=" + token. */
export const IssuedCard = z.object({ person: Uuid, card: z.string() })
export type IssuedCard = z.infer<typeof IssuedCard>

/** First administrator by a one-time link (the fragment "#khoi-tao=" holds the token). */
export const FirstAdministrator = z.strictObject({
  token: z.string().check(z.maxLength(64)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  ward: z.strictObject({ code: z.string().check(z.regex(/^\d{5}$/)), name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)) }),
})
export type FirstAdministrator = z.infer<typeof FirstAdministrator>
