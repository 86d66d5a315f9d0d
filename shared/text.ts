// What people read: Vietnamese always, English when somebody translated it.
import * as z from 'zod/mini'

export const Text = z.object({ vi: z.string(), en: z.optional(z.string()) })
export type Text = z.infer<typeof Text>
export type Language = 'vi' | 'en'

export function say(text: Text, language: Language = 'vi'): string {
  return (language === 'en' && text.en) || text.vi
}
