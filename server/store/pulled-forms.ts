// The forms that a phone may lack and cannot do without: of every campaign the version that new drafts begin on, when campaign or version is news;
// of every returned record that travels, the version that its correction is filled on. A phone keeps other versions for as long as it needs them.
import { and, eq } from 'drizzle-orm'
import type { Place, Pulled } from './pull.ts'
import { campaigns, formVersions } from './tables.ts'

interface Named {
  form: string
  formVersion: number
}

export function formsFor(place: Place, cursor: number, returned: readonly Named[]): Pulled['forms'] {
  const { db, ward } = place
  const begun = db.select({ settings: campaigns.settings, seq: campaigns.seq }).from(campaigns).where(eq(campaigns.ward, ward)).all()
  const news = begun.filter(({ settings, seq }) => seq > cursor || seqOf(place, settings) > cursor).map(({ settings }) => settings)
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
