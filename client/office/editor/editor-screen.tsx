// Editing a draft of a campaign: its parts on the left, the open one in the middle, the form as the phone shows it on the right. What is typed is saved by
// itself; nobody but administrators sees it before it is published.
import './editor.css'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { CampaignPackage } from '../../../forms/campaigns/campaign-package.ts'
import type { CampaignDraft } from '../../../shared/campaign-admin.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { ADDRESS } from '../shell/places.ts'
import { TroubleNotice } from '../trouble-notice.tsx'
import { EditingProvider, useEditing } from './editing.tsx'
import { EditorTree } from './editor-tree.tsx'
import { FormPreview } from './form-preview.tsx'
import { OpenPart } from './open-part.tsx'
import { useDraft } from './use-draft.ts'

export function EditorScreen({ draft: id }: { draft: string }) {
  const { office } = useWorld()
  const asked = useAsked(`draft ${id}`, () => office.campaignDraft(id))
  return (
    <div className="editor-page">
      <Awaited asked={asked}>{draft => <Opened key={draft.seq} draft={draft} reload={asked.again} />}</Awaited>
    </div>
  )
}

function Opened({ draft, reload }: { draft: CampaignDraft; reload: () => void }) {
  const { editor: words } = useOfficeTexts()
  const read = CampaignPackage.safeParse(draft.package)
  if (!read.success) return <EmptyState icon="alert" title={words.broken} />
  return <Editor draft={draft} pkg={read.data} reload={reload} />
}

function Editor({ draft, pkg, reload }: { draft: CampaignDraft; pkg: CampaignPackage; reload: () => void }) {
  const editing = useDraft(draft, pkg)
  return (
    <EditingProvider draft={editing}>
      <Head reload={reload} />
      <div className="editor">
        <EditorTree />
        <section className="editor-part">
          <OpenPart />
        </section>
        <FormPreview />
      </div>
    </EditingProvider>
  )
}

function Head({ reload }: { reload: () => void }) {
  const { editor: words, campaigns } = useOfficeTexts()
  const say = useSay()
  const { draft, pkg, open } = useEditing()
  useUndoKeys()
  return (
    <header className="editor-head office-row office-spread">
      <div>
        <Link href={ADDRESS.settings}>{campaigns.back}</Link>
        <h1>{words.editing(say(pkg.campaign.title))}</h1>
      </div>
      <div className="office-row">
        <SaveMark reload={reload} />
        <Button compact icon="undo" disabled={!draft.undo} onClick={() => draft.undo?.()}>
          {words.undo}
        </Button>
        <Button compact icon="rotate" disabled={!draft.redo} onClick={() => draft.redo?.()}>
          {words.redo}
        </Button>
        <Button look="primary" onClick={() => open({ kind: 'publish' })}>
          {words.publish}
        </Button>
      </div>
    </header>
  )
}

function SaveMark({ reload }: { reload: () => void }) {
  const { editor: words } = useOfficeTexts()
  const { draft } = useEditing()
  const { save } = draft
  switch (save.kind) {
    case 'saved':
    case 'saving':
      return (
        <span className="office-small save-mark" role="status">
          {save.kind === 'saved' ? words.saved : words.saving}
        </span>
      )
    case 'taken':
      return (
        <span className="editor-taken" role="alert">
          <Icon name="alert" />
          {words.taken}
          <Button compact onClick={reload}>
            {words.reload}
          </Button>
        </span>
      )
    case 'failed':
      return <TroubleNotice trouble={save.trouble} again={() => void draft.flush()} />
  }
}

/** Not while typing: there the browser takes back letters. */
function useUndoKeys(): void {
  const { draft } = useEditing()
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        return
      const wish = event.key === 'z' ? (event.shiftKey ? draft.redo : draft.undo) : event.key === 'y' ? draft.redo : null
      if (!wish) return
      event.preventDefault()
      wish()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [draft])
}
