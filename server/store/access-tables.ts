// The tables of who may come in: people, their residential groups, cards, links, sessions and devices. Same law as tables.ts: `ward` first in
// every primary key, only add, STRICT. Secrets stand here only as hashes.
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '../../shared/role.ts'
import { residentialGroups } from './tables.ts'

const ward = () => text('ward').notNull()
const time = (name: string) => integer(name)
const flag = (name: string) => integer(name, { mode: 'boolean' })

export const people = sqliteTable(
  'people',
  {
    ward: ward(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    active: flag('active').notNull(),
    createdAt: time('created_at').notNull(),
    seq: integer('seq').notNull(),
    /** Named tasks beside the role. */
    duties: text('duties', { mode: 'json' }).$type<string[]>().notNull().default([]),
  },
  t => [primaryKey({ columns: [t.ward, t.id] })],
)

export const personGroups = sqliteTable(
  'person_groups',
  { ward: ward(), person: text('person').notNull(), residentialGroup: text('residential_group').notNull() },
  t => [
    primaryKey({ columns: [t.ward, t.person, t.residentialGroup] }),
    index('person_groups_by_group').on(t.ward, t.residentialGroup),
    foreignKey({ columns: [t.ward, t.person], foreignColumns: [people.ward, people.id] }),
    foreignKey({ columns: [t.ward, t.residentialGroup], foreignColumns: [residentialGroups.ward, residentialGroups.id] }),
  ],
)

/** What a person signs in with. Only hashes are kept; a person's latest card that is not revoked is the one in force. */
export const cards = sqliteTable(
  'cards',
  {
    ward: ward(),
    tokenHash: text('token_hash').notNull(),
    person: text('person').notNull(),
    /** argon2id, with its cost and salt; null until the person has chosen a PIN. */
    pinHash: text('pin_hash'),
    wrongTries: integer('wrong_tries').notNull(),
    createdAt: time('created_at').notNull(),
    revokedAt: time('revoked_at'),
  },
  t => [
    primaryKey({ columns: [t.ward, t.tokenHash] }),
    index('cards_by_person').on(t.ward, t.person),
    foreignKey({ columns: [t.ward, t.person], foreignColumns: [people.ward, people.id] }),
  ],
)

export const oneTimeLinks = sqliteTable(
  'one_time_links',
  {
    ward: ward(),
    tokenHash: text('token_hash').notNull(),
    purpose: text('purpose').$type<'first-administrator'>().notNull(),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    usedAt: time('used_at'),
  },
  t => [primaryKey({ columns: [t.ward, t.tokenHash] })],
)

export const sessions = sqliteTable(
  'sessions',
  {
    ward: ward(),
    tokenHash: text('token_hash').notNull(),
    person: text('person').notNull(),
    device: text('device').notNull(),
    createdAt: time('created_at').notNull(),
    lastSeenAt: time('last_seen_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    revokedAt: time('revoked_at'),
  },
  t => [
    primaryKey({ columns: [t.ward, t.tokenHash] }),
    index('sessions_by_person').on(t.ward, t.person),
    foreignKey({ columns: [t.ward, t.person], foreignColumns: [people.ward, people.id] }),
  ],
)

/** The device ledger: what each phone said it still holds, so that a phone which lost its store is noticed. */
export const devices = sqliteTable(
  'devices',
  {
    ward: ward(),
    person: text('person').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    lastSeenAt: time('last_seen_at').notNull(),
    unsent: integer('unsent').notNull(),
  },
  t => [
    primaryKey({ columns: [t.ward, t.person, t.id] }),
    foreignKey({ columns: [t.ward, t.person], foreignColumns: [people.ward, people.id] }),
  ],
)
