// The form that is being edited, as the phone shows it: filled by the phone's own screens over the draft, kept nowhere.
import { useMemo, useState } from 'react'
import { compileForm } from '../../../forms/language/compile.ts'
import type { CompiledForm } from '../../../forms/language/form.ts'
import { useDevice } from '../../field/device.tsx'
import { FillBar } from '../../field/fill/fill-bar.tsx'
import { FillPage } from '../../field/fill/fill-page.tsx'
import { openSession } from '../../field/fill/fill-session.ts'
import { useAskingOf } from '../../field/fill/use-asking-of.ts'
import { useWalk } from '../../field/fill/use-walk.ts'
import type { Draft, Phone } from '../../phone.ts'
import { AskingProvider } from '../../questions/asking.tsx'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formNamed, useEditing } from './editing.tsx'
import { WithCode } from './with-code.tsx'

export function FormPreview() {
  const { editor: words } = useOfficeTexts()
  const { pkg, part } = useEditing()
  const say = useSay()
  const [again, setAgain] = useState(0)
  const definition = formNamed(pkg, part.kind === 'node' || part.kind === 'form' ? part.form : (pkg.forms[0]?.id ?? ''))
  const compilation = useMemo(() => definition && compileForm(definition), [definition])
  return (
    <aside className="editor-preview" aria-label={words.preview}>
      <div className="office-row office-spread">
        <h2>{words.preview}</h2>
        <Button compact look="quiet" onClick={() => setAgain(again + 1)}>
          {words.previewAgain}
        </Button>
      </div>
      {compilation?.ok && <Filled key={again} form={compilation.form} page={part.kind === 'node' ? part.name : null} />}
      {compilation && !compilation.ok && (
        <>
          <p>{words.previewBroken}</p>
          <ul className="editor-problems">
            {compilation.problems.map(({ place, message }) => (
              <li key={`${place} ${message.vi}`}>
                <strong>
                  <WithCode text={place} />
                </strong>{' '}
                <WithCode text={say(message)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

const NOWHERE: Pick<Draft, 'record' | 'campaign' | 'residentialGroup'> = {
  record: '00000000-0000-7000-8000-000000000000',
  campaign: '',
  residentialGroup: '',
}

function Filled({ form, page }: { form: CompiledForm; page: string | null }) {
  const { phone, timers } = useDevice()
  const { pkg } = useEditing()
  const session = useMemo(() => {
    const { id, version } = form.definition
    const shown = form.definition.pages.find(one => one.name === page)?.name ?? ''
    const draft: Draft = {
      ...NOWHERE,
      ...{ form: id, formVersion: version, entity: null, answers: {}, marks: {}, corrects: null, place: { page: shown, path: null } },
      ...{ startedAt: 0, savedAt: 0 },
    }
    const settings = Object.fromEntries(pkg.campaign.settings.map(({ name, default: value }) => [name, value]))
    return openSession(keepsNothing(phone), timers, form, draft, { lastSaved: null, settings })
  }, [form, page, phone, timers, pkg.campaign.settings])
  return <Walked key={form.definition.id} session={session} />
}

/** What is typed into a preview is no draft. */
function keepsNothing(phone: Phone): Phone {
  return { ...phone, clock: phone.clock, serverNow: () => phone.serverNow(), saveDraft: async () => {} }
}

function Walked({ session }: { session: ReturnType<typeof openSession> }) {
  const walk = useWalk(session)
  const asking = useAskingOf(session)
  const { pages, shown, here, wanted, looked } = walk
  return (
    <AskingProvider asking={asking}>
      <div className="editor-phone" key={here}>
        {shown && <FillPage session={session} page={shown} looked={looked.has(here)} wanted={wanted} arrived nested />}
      </div>
      {shown && (
        <FillBar
          session={session}
          pages={pages}
          page={here}
          looked={looked}
          onBack={walk.back}
          onNext={walk.next}
          onProblem={walk.toProblem}
        />
      )}
    </AskingProvider>
  )
}
