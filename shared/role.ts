// Who does what (DESIGN §2). One role a person; a collector also has residential groups.
import * as z from 'zod/mini'

export const Role = z.enum(['collector', 'reviewer', 'supervisor', 'administrator'])
export type Role = z.infer<typeof Role>
