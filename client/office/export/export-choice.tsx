// How the sheet is wanted this time: which cases, and which form of it. The campaign's settings say what stands there first.
import type { Pl301Overview, Pl301Request } from '../../../shared/pl3-01.ts'
import { useOfficeTexts } from '../office-texts.ts'

interface ChoiceProps {
  looked: Pl301Overview
  sheet: Pl301Request['sheet']
  onSheet: (sheet: Pl301Request['sheet']) => void
  received: boolean
  onReceived: (received: boolean) => void
}

const SHEETS = ['50', '38', 'own'] as const

export function ExportChoice({ looked, sheet, onSheet, received, onReceived }: ChoiceProps) {
  const { landExport: words } = useOfficeTexts()
  return (
    <div className="export-choices">
      <label>
        <span>{words.what}</span>
        <select
          className="input"
          value={received ? 'received' : 'approved'}
          onChange={event => onReceived(event.target.value === 'received')}
        >
          <option value="approved">{words.approvedOnly}</option>
          <option value="received">{words.receivedToo}</option>
        </select>
      </label>
      <label>
        <span>{words.sheet}</span>
        <select className="input" value={sheet} onChange={event => onSheet(SHEETS.find(one => one === event.target.value) ?? '50')}>
          {SHEETS.map(one => (
            <option key={one} value={one}>
              {words.sheets[one]}
            </option>
          ))}
        </select>
        <span className="office-small">{sheet === '38' ? words.shortToVerify : words.sheetOfSettings(words.sheets[looked.sheet])}</span>
      </label>
    </div>
  )
}
