// A form filled as the screen fills it, through the same session, and finalized as its last page does; and the office's part of a new version.
import { type FillSession, openSession } from '../../client/field/fill/fill-session.ts'
import type { Draft, KeptRecord, Phone } from '../../client/phone.ts'
import type { FormDefinition, Node } from '../../forms/language/definition/definition.ts'
import type { Answers } from '../../shared/answers.ts'
import { CAMPAIGN, formDefinition } from '../world/setting.ts'
import type { Worldly } from '../world.ts'

/** Opens a draft on its own form, as the fill screen does. */
export async function openDraft(world: Worldly, phone: Phone, draft: Draft): Promise<FillSession> {
  const form = await phone.form(draft.form, draft.formVersion)
  if (!form) throw new Error(`the phone cannot open ${draft.form} ${draft.formVersion}`)
  const [lastSaved, settings] = await Promise.all([phone.lastSaved(draft.form), phone.settings(draft.campaign)])
  return openSession(phone, world.timers, form, draft, { lastSaved, settings })
}

export async function fillIn(session: FillSession, answers: Answers): Promise<void> {
  for (const [path, answer] of Object.entries(answers)) session.answer(path, answer)
  await session.autosave.flush()
}

export async function finalize(phone: Phone, session: FillSession): Promise<KeptRecord> {
  await session.autosave.flush()
  await session.autosave.end()
  return phone.finalize(session.now(), session.filling.sent(), session.filling.title())
}

/** The world's form with other questions on its page. */
export function formOf(version: number, children: Node[], more: Partial<FormDefinition> = {}): FormDefinition {
  const pages = formDefinition.pages.map(page => ({ ...page, children }))
  return { ...formDefinition, version, pages, ...more }
}

/** Published, and new drafts begin on it from the phones' next pull on. */
export async function putInForce(world: Worldly, definition: FormDefinition): Promise<void> {
  const published = await world.store.forms.publish(definition, 'world')
  if (published.kind !== 'published') throw new Error(`not published: ${published.kind}`)
  const moved = await world.store.campaigns.moveTo(CAMPAIGN, definition.version, 'world')
  if (moved !== 'moved') throw new Error(`not moved: ${moved}`)
}
