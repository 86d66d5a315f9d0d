// Which list is meant, what was last loaded into it, taking it out as a file, and taking the last load back.
import type { KnownList, LastImport } from '../../../shared/list-import.ts'
import { dayOf, formatDay, formatTime } from '../../../shared/local-day.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'

export interface RegistryChooserProps {
  lists: readonly KnownList[]
  chosen: KnownList
  group: string
  busy: boolean
  onChoose: (list: KnownList) => void
  onGroup: (group: string) => void
  onUndo: () => void
}

const nameOf = ({ campaign, list }: KnownList): string => `${campaign} ${list}`

export function RegistryChooser({ lists, chosen, group, busy, onChoose, onGroup, onUndo }: RegistryChooserProps) {
  const words = useOfficeTexts().listImport
  const say = useSay()
  const { groups } = useToday()
  const choose = (name: string) => {
    const found = lists.find(list => nameOf(list) === name)
    if (found) onChoose(found)
  }
  const { lastImport } = chosen
  return (
    <>
      <div className="office-tools">
        <label className="field">
          <span className="field-label">{words.which}</span>
          <select className="input" value={nameOf(chosen)} disabled={busy} onChange={event => choose(event.target.value)}>
            {lists.map(list => (
              <option key={nameOf(list)} value={nameOf(list)}>
                {say(list.campaignTitle)}: {say(list.title)} ({words.rows(formatCount(list.rows))})
              </option>
            ))}
          </select>
        </label>
        {chosen.ofOneGroup && (
          <label className="field">
            <span className="field-label">{words.oneGroup}</span>
            <select className="input" value={group} disabled={busy} onChange={event => onGroup(event.target.value)}>
              <option value="">{words.chooseGroup}</option>
              {groups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <TakeOut list={chosen} group={group} />
      </div>
      {chosen.ofResidentialGroups && <p>{words.ofGroups}</p>}
      <div className="office-row">
        <span className="office-small">{lastImport ? lastWords(words, lastImport) : words.neverLoaded}</span>
        {lastImport && lastImport.state !== 'undone' && (
          <Button look="quiet" compact icon="rotate" disabled={busy} onClick={onUndo}>
            {words.undo}
          </Button>
        )}
      </div>
    </>
  )
}

/** Every row, to be looked through or mended and loaded again; who takes it is logged (R17). */
function TakeOut({ list, group }: { list: KnownList; group: string }) {
  const words = useOfficeTexts().listImport
  if (list.rows === 0 || (list.ofOneGroup && group === '')) return null
  const file = (ending: string) => `/api/lists/${list.campaign}/${list.list}/danh-sach.${ending}${list.ofOneGroup ? `?group=${group}` : ''}`
  return (
    <div className="field">
      <span className="field-label">{words.takeOut}</span>
      <div className="office-row">
        {['xlsx', 'csv'].map(ending => (
          <a key={ending} className={buttonClass('secondary', { compact: true })} href={file(ending)} download title={words.takeOutHint}>
            .{ending}
          </a>
        ))}
      </div>
    </div>
  )
}

type Words = ReturnType<typeof useOfficeTexts>['listImport']

function lastWords(words: Words, { at, state, added, changed, removed }: LastImport): string {
  const when = `${formatTime(at).slice(0, 5)} ${formatDay(dayOf(at))}`
  switch (state) {
    case 'whole':
      return words.lastImport(when, formatCount(added), formatCount(changed), formatCount(removed))
    case 'undone':
      return words.lastUndone(when)
    case 'cut':
      return words.lastCut(when)
  }
}
