// Publishing form versions, and moving a campaign to one. Administrators only; older versions stay acceptable whatever is done here.
import { Hono } from 'hono'
import { compilePublished } from '../../forms/language/compile.ts'
import { compileFacts, factsOfVersion } from '../../forms/language/facts.ts'
import { FORM_MAX_BYTES, type FormPublished, type FormVersionUsed, PublishForm, UseFormVersion } from '../../shared/form-publishing.ts'
import { readJson } from '../body.ts'
import { actorOf, type Env, guard } from '../context.ts'
import type { ServerParts } from '../parts.ts'
import { problem } from '../problem.ts'
import { publishForm } from '../publishing.ts'
import type { Store } from '../store/store.ts'

export function formRoutes(parts: ServerParts): Hono<Env> {
  const { store } = parts
  return new Hono<Env>()
    .post('/api/forms', guard('campaign.manage'), async c => {
      const { definition } = await readJson(c, PublishForm, FORM_MAX_BYTES)
      const publishing = await publishForm(store, definition, actorOf(c).person)
      switch (publishing.kind) {
        case 'mistakes':
          return problem(c, 'form-mistakes', { problems: publishing.problems })
        case 'taken':
          return problem(c, 'form-version-taken', { version: publishing.version })
        case 'older':
          return problem(c, 'form-version-older', { newest: publishing.newest })
        case 'published':
        case 'same': {
          const { form, version, digest, kind } = publishing
          return c.json({ form, version, digest, fresh: kind === 'published' } satisfies FormPublished)
        }
      }
    })
    .post('/api/campaigns/:id/form', guard('campaign.manage'), async c => {
      const { version } = await readJson(c, UseFormVersion)
      const id = c.req.param('id')
      const done = await store.campaigns.moveTo(id, version, actorOf(c).person)
      if (done === 'unknown-campaign') return problem(c, 'not-found')
      if (done === 'unknown-form-version') return problem(c, 'unknown-form-version')
      const factsNotKnown = await factsNotKnownIn(store, id, version)
      return c.json({ campaign: id, formVersion: version, factsNotKnown } satisfies FormVersionUsed)
    })
}

async function factsNotKnownIn(store: Store, id: string, version: number): Promise<FormVersionUsed['factsNotKnown']> {
  const stored = await store.campaigns.get(id)
  if (!stored) return []
  const published = await store.forms.get(stored.campaign.form, version)
  const compilation = compilePublished(published?.definition)
  return compilation.ok ? compileFacts(compilation.form, factsOfVersion(stored.report, version)) : []
}
