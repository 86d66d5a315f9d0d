// The ward's lists: choose one, bring a file, look at what it would do, tick, load. Nothing is changed or dropped silently: every repair, every row left out
// and every difference is listed, and the last load can be taken back (DESIGN §7).
import './setup.css'
import { useState } from 'react'
import type { KnownList } from '../../../shared/list-import.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useAsked } from '../asked.ts'
import { useToday } from '../campaign-today.tsx'
import { useNews } from '../live-news.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'
import { GroupsPanel } from './groups-panel.tsx'
import { RegistryChooser } from './registry-chooser.tsx'
import { RegistryFile } from './registry-file.tsx'
import { RegistryImport } from './registry-import.tsx'
import { useListImport } from './registry-job.ts'
import { RegistryUndo } from './registry-undo.tsx'

export function RegistryScreen() {
  const words = useOfficeTexts()
  const { office } = useWorld()
  const lists = useAsked('lists', () => office.lists())
  useNews('records', lists.again)
  return (
    <div className="office-page">
      <h1>{words.setup.list.title}</h1>
      {lists.trouble && <TroubleNotice trouble={lists.trouble} again={lists.again} />}
      {!lists.value && lists.busy && <Spinner label={words.loading} />}
      {lists.value?.lists.length === 0 && (
        <EmptyState icon="file" title={words.listImport.noLists}>
          <p>{words.listImport.noListsHint}</p>
        </EmptyState>
      )}
      {lists.value && lists.value.lists.length > 0 && <Lists lists={lists.value.lists} again={lists.again} />}
      <GroupsPanel />
    </div>
  )
}

function Lists({ lists, again }: { lists: readonly KnownList[]; again: () => void }) {
  const words = useOfficeTexts().setup.list
  const { campaign, campaigns, board } = useToday()
  const [asked, setAsked] = useState<{ campaign: string; list: string } | null>(null)
  const [group, setGroup] = useState('')
  const [undoing, setUndoing] = useState(false)
  const current = useListImport()
  const chosen =
    lists.find(each => each.campaign === asked?.campaign && each.list === asked.list) ??
    lists.find(each => each.campaign === campaign?.id) ??
    lists[0]
  if (!chosen) return null
  const busy = current.state?.kind === 'working'
  const changed = () => {
    again()
    campaigns.again()
    board.again()
  }
  return (
    <>
      <section className="office-panel">
        <RegistryChooser
          lists={lists}
          chosen={chosen}
          group={group}
          busy={busy}
          onGroup={setGroup}
          onUndo={() => setUndoing(true)}
          onChoose={({ campaign, list }) => {
            setAsked({ campaign, list })
            current.forget()
          }}
        />
        <p>{words.hint}</p>
        <RegistryFile
          key={`${chosen.campaign} ${chosen.list}`}
          current={current}
          needsGroup={chosen.ofOneGroup && group === ''}
          onLook={file => void current.begin(file, { campaign: chosen.campaign, list: chosen.list, ...(chosen.ofOneGroup && { group }) })}
        />
      </section>
      <RegistryImport current={current} onLoaded={changed} />
      {undoing && (
        <RegistryUndo
          list={chosen}
          onClose={() => setUndoing(false)}
          onUndone={() => {
            setUndoing(false)
            current.forget()
            changed()
          }}
        />
      )}
    </>
  )
}
