// Published form versions. Never edited (triggers); every published version stays acceptable, because an old phone may still fill it.
import { and, asc, eq, max } from 'drizzle-orm'
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import type { Digest } from '../../shared/ids.ts'
import { sha256Of } from '../hash.ts'
import { SERVER } from './event-chain.ts'
import type { StoreBase } from './store.ts'
import { formVersions } from './tables.ts'
import type { Tx } from './write.ts'

export interface PublishedForm {
  form: string
  version: number
  definition: unknown
  digest: string
}

/** `taken`: that version is published with other content, for ever. `older`: a newer version is published already. */
export type Publication = { kind: 'published' | 'same'; digest: Digest } | { kind: 'taken' } | { kind: 'older'; newest: number }

export function formStore(base: StoreBase) {
  /** A published version never changes, so what was read once is kept. */
  const read = new Map<string, PublishedForm>()
  return {
    /**
     * Publishes once; the same content again changes nothing. Callers compile first (server/publishing.ts): what is published must be fillable.
     */
    publish: (definition: FormDefinition, by: string = SERVER): Promise<Publication> =>
      base.write('publish-form', tx => publishIn(tx, definition, by)),
    /** 0 when none is published. */
    newest: async (form: string): Promise<number> => newestOf({ db: base.read, ward: base.ward }, form),
    get: async (form: string, version: number): Promise<PublishedForm | null> => {
      const name = `${form} ${version}`
      const known = read.get(name)
      if (known) return known
      const row = base.read
        .select()
        .from(formVersions)
        .where(keyOf(base.ward, form, version))
        .get()
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

const keyOf = (ward: string, form: string, version: number) =>
  and(eq(formVersions.ward, ward), eq(formVersions.form, form), eq(formVersions.version, version))

export function publishIn(tx: Tx, definition: FormDefinition, by: string): Publication {
  const publication = publicationIn(tx, definition)
  if (publication.kind !== 'published') return publication
  const { digest } = publication
  const { id: form, version } = definition
  const seq = tx.event({ actor: by, action: 'form-published', subject: form, detail: { version, digest } })
  tx.db.insert(formVersions).values({ ward: tx.ward, form, version, definition, digest, publishedAt: tx.at, seq }).run()
  return publication
}

/** What publishing it would come to; changes nothing. */
export function publicationIn(tx: Tx, definition: FormDefinition): Publication {
  const digest = sha256Of(definition)
  const { id: form, version } = definition
  const known = tx.db
    .select({ digest: formVersions.digest })
    .from(formVersions)
    .where(keyOf(tx.ward, form, version))
    .get()
  if (known) return known.digest === digest ? { kind: 'same', digest } : { kind: 'taken' }
  const newest = newestOf(tx, form)
  return newest > version ? { kind: 'older', newest } : { kind: 'published', digest }
}

function newestOf({ db, ward }: Pick<Tx, 'db' | 'ward'>, form: string): number {
  const ofForm = and(eq(formVersions.ward, ward), eq(formVersions.form, form))
  return (
    db
      .select({ version: max(formVersions.version) })
      .from(formVersions)
      .where(ofForm)
      .get()?.version ?? 0
  )
}
