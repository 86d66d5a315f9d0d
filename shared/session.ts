// Signing in: a card (link or QR) says who, a PIN proves it. The card's token travels in the URL's fragment, which is never sent or logged.
import * as z from 'zod/mini'
import { Slug, Uuid } from './ids.ts'
import { Role } from './role.ts'

/** 256 bits, base64url. */
export const CardToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
export const Pin = z.string().check(z.regex(/^\d{6}$/))

export const SignInRequest = z.strictObject({
  card: CardToken,
  /** The PIN, or the PIN chosen now when the card has none yet (`pin-needed`). */
  pin: z.string().check(z.maxLength(32)),
  choosePin: z.optional(z.boolean()),
  device: z.strictObject({ id: Uuid, name: z.string().check(z.maxLength(120)) }),
})
export type SignInRequest = z.infer<typeof SignInRequest>

export const Me = z.object({
  kind: z.literal('phieu-so/me'),
  person: Uuid,
  name: z.string(),
  role: Role,
  residentialGroups: z.array(Slug),
  /** Named tasks beside the role (campaigns' packages name them). */
  duties: z.optional(z.array(Slug)),
  ward: z.object({ code: z.string(), name: z.string() }),
  now: z.int(),
  epoch: z.string(),
  /** True on a demo installation: every screen says so. */
  demo: z.boolean(),
})
export type Me = z.infer<typeof Me>
