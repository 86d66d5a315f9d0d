// The forms that a phone may lack and cannot do without: of every stage that its person fills the version that new drafts begin on, when campaign or version
// is news; of every returned record that travels, the version that its correction is filled on. A phone keeps other versions for as long as it needs them.
import { and, eq } from 'drizzle-orm'
import type { Place, Pulled } from './pull.ts'
import { formVersions } from './tables.ts'

interface Named {
  form: string
  formVersion: number
}

/** `begun`: with the change number of the campaign that begins drafts on them. */
export function formsFor(
  place: Place,
  cursor: number,
  begun: readonly (Named & { seq: number })[],
  returned: readonly Named[],
): Pulled['forms'] {
  const news = begun.filter(named => named.seq > cursor || seqOf(place, named) > cursor)
  const wanted = new Map([...news, ...returned].map(named => [`${named.form} ${named.formVersion}`, named]))
  return [...wanted.values()].flatMap(named => definitionsOf(place, named))
}

const key = (ward: string, { form, formVersion }: Named) =>
  and(eq(formVersions.ward, ward), eq(formVersions.form, form), eq(formVersions.version, formVersion))

/** 0 when it is not published. */
function seqOf({ db, ward }: Place, named: Named): number {
  return db.select({ seq: formVersions.seq }).from(formVersions).where(key(ward, named)).get()?.seq ?? 0
}

function definitionsOf({ db, ward }: Place, named: Named): Pulled['forms'] {
  const { form, version, definition } = formVersions
  return db.select({ form, version, definition }).from(formVersions).where(key(ward, named)).all()
}
