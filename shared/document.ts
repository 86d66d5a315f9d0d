// The papers that a campaign ends in, as the office may take them: what there is, not what it says.
import * as z from 'zod/mini'
import { Slug } from './ids.ts'
import { Text } from './text.ts'

export const DocumentSummary = z.object({ id: Slug, title: Text })
export type DocumentSummary = z.infer<typeof DocumentSummary>
export const DocumentList = z.object({ documents: z.array(DocumentSummary) })
export type DocumentList = z.infer<typeof DocumentList>
