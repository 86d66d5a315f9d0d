// What a person last finalized on a form, for ${last-saved#name} in the defaults of the next draft: exactly the answers that the form names, sealed
// like drafts, one row a form. They go with the answers that they are from (R18), and with everything else when the person signs out.
import type { CompiledForm } from '../../forms/language/form.ts'
import type { Answers } from '../../shared/answers.ts'
import type { RecordVersion } from '../../shared/record.ts'
import type { Database, LastSavedRow } from './database.ts'
import type { Cipher } from './sealed.ts'

export interface LastSaved {
  /** Null when nothing is kept for this form. */
  get(form: string): Promise<Answers | null>
  /** The row to put in the finalizing transaction; null when the form reads nothing of the kind. */
  row(form: CompiledForm, content: RecordVersion): Promise<LastSavedRow | null>
}

const place = (form: string) => `lastSaved/${form}`

export function createLastSaved(database: Database, cipher: Cipher): LastSaved {
  return {
    async get(form) {
      const row = await database.lastSaved.get(form)
      return row ? cipher.open<Answers>(place(form), row.sealed) : null
    },
    async row({ lastSavedNames }, { form, record, answers }) {
      if (lastSavedNames.length === 0) return null
      const named = Object.entries(answers).filter(([name]) => lastSavedNames.includes(name))
      return { form, record, sealed: await cipher.seal(place(form), Object.fromEntries(named)) }
    },
  }
}
