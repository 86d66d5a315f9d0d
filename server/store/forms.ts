// Published form versions. Never edited (triggers); every published version stays acceptable, because an old phone may still fill it.
import { and, asc, eq } from 'drizzle-orm'
import type { FormDefinition } from '../../forms/language/definition.ts'
import { sha256Of } from '../hash.ts'
import { SERVER } from './event-chain.ts'
import type { StoreBase } from './store.ts'
import { formVersions } from './tables.ts'

export interface PublishedForm {
  form: string
  version: number
  definition: unknown
  digest: string
}

export function formStore(base: StoreBase) {
  const key = (form: string, version: number) =>
    and(eq(formVersions.ward, base.ward), eq(formVersions.form, form), eq(formVersions.version, version))
  /** A published version never changes, so what was read once is kept. */
  const read = new Map<string, PublishedForm>()
  return {
    /** Publishes once; the same content again is fine, other content under a published version is a bug of the caller. */
    publish: (definition: FormDefinition, by: string = SERVER): Promise<void> => {
      const digest = sha256Of(definition)
      const { id: form, version } = definition
      return base.write('publish-form', tx => {
        const known = tx.db.select({ digest: formVersions.digest }).from(formVersions).where(key(form, version)).get()
        if (known?.digest === digest) return
        if (known) throw new Error(`form ${form} version ${version} is already published with other content`)
        const seq = tx.event({ actor: by, action: 'form-published', subject: form, detail: { version, digest } })
        tx.db.insert(formVersions).values({ ward: tx.ward, form, version, definition, digest, publishedAt: tx.at, seq }).run()
      })
    },
    get: async (form: string, version: number): Promise<PublishedForm | null> => {
      const name = `${form} ${version}`
      const known = read.get(name)
      if (known) return known
      const row = base.read.select().from(formVersions).where(key(form, version)).get()
      if (!row) return null
      const found = { form, version, definition: row.definition, digest: row.digest }
      read.set(name, found)
      return found
    },
    all: async (): Promise<PublishedForm[]> =>
      base.read
        .select()
        .from(formVersions)
        .where(eq(formVersions.ward, base.ward))
        .orderBy(asc(formVersions.form), asc(formVersions.version))
        .all()
        .map(({ form, version, definition, digest }) => ({ form, version, definition, digest })),
  }
}
