// Server-sent events for the office. They carry no data, only the news that something changed; the screen asks again.
import * as z from 'zod/mini'

export const LiveEvent = z.object({ kind: z.enum(['records', 'reports', 'people', 'hello']), seq: z.int() })
export type LiveEvent = z.infer<typeof LiveEvent>
