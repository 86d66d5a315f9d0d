// What the server said when a case was opened, handed on to the screen that fills it: opening is logged and takes the case (R17), so that it is not
// asked twice in a row.
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { DeskCase } from '../../../shared/desk.ts'
import type { CaseOf } from '../../sync/office.ts'

interface OpenedCases {
  keep(opened: DeskCase): void
  /** Once. */
  take(of: CaseOf): DeskCase | null
}

const OpenedContext = createContext<OpenedCases | null>(null)

export function OpenedCasesProvider({ children }: { children: ReactNode }) {
  const [opened] = useState(createOpened)
  return <OpenedContext value={opened}>{children}</OpenedContext>
}

function createOpened(): OpenedCases {
  let last: DeskCase | null = null
  return {
    keep(opened) {
      last = opened
    },
    take({ campaign, stage, entity }) {
      const held = last
      last = null
      return held?.campaign === campaign && held.stage === stage && held.entity.id === entity ? held : null
    },
  }
}

export function useOpenedCases(): OpenedCases {
  const opened = useContext(OpenedContext)
  if (!opened) throw new Error('used outside OpenedCasesProvider')
  return opened
}
