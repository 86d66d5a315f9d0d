// The review desk (DESIGN §9): queue, photo, values. Everything can be done with the keyboard alone; the keys stand in keys.ts.
import './desk.css'
import './photo.css'
import './record.css'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { ApproveAnyway } from './approve-anyway.tsx'
import { KeyHelp } from './key-help.tsx'
import type { DeskKey } from './keys.ts'
import { PhotoPanel } from './photo-panel.tsx'
import { QueuePanel } from './queue-panel.tsx'
import { RecordPane } from './record-pane.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { useDeskKeys } from './use-desk-keys.ts'

export function DeskScreen({ campaign }: { campaign: string }) {
  const { desk: words } = useOfficeTexts()
  const desk = useDesk(campaign)
  const [help, setHelp] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  useDeskKeys(key => {
    const acts: Partial<Record<DeskKey, () => void>> = {
      help: () => setHelp(true),
      search: () => searchField.current?.focus(),
      values: () => frame.current?.querySelector<HTMLElement>('[data-question]')?.focus(),
    }
    const act = acts[key] ?? actOf(desk, key, frame.current)
    act?.()
  })
  useFocusOnNext(desk, frame.current)
  return (
    <div className="desk" ref={frame}>
      <QueuePanel
        queue={desk.queue}
        filters={desk.filters}
        selected={desk.filters.record}
        searchField={searchField}
        onFilters={desk.setFilters}
        onOpen={desk.open}
      />
      {desk.filters.record === null ? (
        <div className="desk-nothing">
          <EmptyState icon="keyboard" title={words.choose}>
            <p>{words.chooseHint}</p>
            <Button icon="question" onClick={() => setHelp(true)}>
              {words.actions.help} <kbd>?</kbd>
            </Button>
          </EmptyState>
        </div>
      ) : (
        <OpenRecord desk={desk} />
      )}
      {help && <KeyHelp onClose={() => setHelp(false)} />}
      {desk.doubts && <ApproveAnyway doubts={desk.doubts} onApprove={desk.approveAnyway} onClose={desk.keepDoubting} />}
    </div>
  )
}

function OpenRecord({ desk }: { desk: Desk }) {
  const { asked, reading, photo, written, deciding } = desk
  return (
    <Awaited asked={asked}>
      {record => (
        <>
          <PhotoPanel record={record} tools={photo} captionOf={path => reading?.labelAt(path) ?? path} />
          <RecordPane
            record={record}
            title={desk.title}
            reading={reading}
            inQueue={desk.inQueue}
            current={desk.current}
            written={written}
            deciding={deciding}
            onLook={desk.look}
            onApprove={desk.approve}
            onSend={desk.send}
            nextStage={desk.nextStage}
            beginning={desk.beginning}
            onComplete={desk.complete}
          />
        </>
      )}
    </Awaited>
  )
}

/** The question whose row has the focus: there a reason begins. */
const questionInFocus = (frame: HTMLElement | null): string | null => {
  const focused = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-question]')
  return focused && frame?.contains(focused) ? (focused.dataset.question ?? null) : null
}

function actOf(desk: Desk, key: DeskKey, frame: HTMLElement | null): (() => void) | undefined {
  const { photo, written } = desk
  const deciding = desk.record === null || desk.tooSoon() || written.writing !== null
  switch (key) {
    case 'approve':
      return deciding ? undefined : desk.approve
    case 'return':
      return desk.record === null ? undefined : () => written.begin('return', questionInFocus(frame))
    case 'reject':
      return deciding ? undefined : () => written.begin('reject', null)
    case 'complete':
      return deciding ? undefined : desk.complete
    case 'next':
      return () => desk.go(1)
    case 'previous':
      return () => desk.go(-1)
    case 'zoomIn':
      return photo.zoomIn
    case 'zoomOut':
      return photo.zoomOut
    case 'fit':
      return photo.fit
    case 'turnLeft':
      return () => photo.turn(-1)
    case 'turnRight':
      return () => photo.turn(1)
    case 'previousPage':
      return () => photo.step(-1)
    case 'nextPage':
      return () => photo.step(1)
    case 'values':
    case 'search':
    case 'help':
      return undefined
  }
}

/** After a decision the focus was in what is gone; it moves to the title of the record that opened, which is then read out. */
function useFocusOnNext(desk: Desk, frame: HTMLElement | null): void {
  const shown = desk.record?.record
  useEffect(() => {
    if (shown && document.activeElement === document.body) frame?.querySelector<HTMLElement>('.record-title')?.focus()
  }, [shown, frame])
}
