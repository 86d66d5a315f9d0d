// One row of the list that a campaign chases. Properties are text as the registry has it: leading zeros and old spellings matter.
import * as z from 'zod/mini'
import { Slug } from './ids.ts'

export const Entity = z.object({
  id: z.string().check(z.maxLength(64)),
  list: Slug,
  residentialGroup: Slug,
  /** What the list screen shows first, and how it sorts: lane, then house number. */
  title: z.string(),
  subtitle: z.string(),
  sortKey: z.string(),
  properties: z.record(z.string(), z.string()),
  /** Change number; the phone pulls what is above the one it has. */
  seq: z.int(),
  /** True when it left the list: the phone forgets it. */
  removed: z.boolean(),
})
export type Entity = z.infer<typeof Entity>

/** What a stage writes onto an entity when it closes; an empty value takes the property off. */
export const EntityChange = z.object({ list: Slug, entity: z.string(), properties: z.record(z.string(), z.string()) })
export type EntityChange = z.infer<typeof EntityChange>
