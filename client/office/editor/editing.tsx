// What the editor's panels share: the package being edited, which part of it is open, and changing a form of it.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { CampaignPackage } from '../../../forms/campaigns/campaign-package.ts'
import type { FormDefinition } from '../../../forms/language/definition/definition.ts'
import type { DraftEditing } from './use-draft.ts'

export type Part =
  | { kind: 'general' }
  | { kind: 'form'; form: string }
  | { kind: 'node'; form: string; name: string }
  | { kind: 'report'; report: number }
  | { kind: 'column'; report: number; column: string }
  | { kind: 'problems' }
  | { kind: 'publish' }

export interface Editing {
  draft: DraftEditing
  pkg: CampaignPackage
  part: Part
  open: (part: Part) => void
  change: (change: (pkg: CampaignPackage) => CampaignPackage, about?: string | null) => void
  /** `about`: typing in one place is one step of undo. */
  changeForm: (form: string, change: (definition: FormDefinition) => FormDefinition, about?: string | null) => void
}

const EditingContext = createContext<Editing | null>(null)

export function EditingProvider({ draft, children }: { draft: DraftEditing; children: ReactNode }) {
  const [part, open] = useState<Part>({ kind: 'general' })
  const { pkg, dates } = draft.edited
  const editing = useMemo<Editing>(() => {
    const change: Editing['change'] = (make, about = null) => draft.change({ pkg: make(pkg), dates }, about)
    const changeForm: Editing['changeForm'] = (id, make, about) =>
      change(all => ({ ...all, forms: all.forms.map(form => (form.id === id ? make(form) : form)) }), about)
    return { draft, pkg, part, open, change, changeForm }
  }, [draft, pkg, dates, part])
  return <EditingContext value={editing}>{children}</EditingContext>
}

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('an editor panel was shown outside its editor')
  return editing
}

export function formNamed(pkg: CampaignPackage, id: string): FormDefinition | undefined {
  return pkg.forms.find(form => form.id === id)
}
