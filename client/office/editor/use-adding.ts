// Adding questions, pages and columns: each with a name of its own and words to be changed, open at once.
import type { FormDefinition, Question } from '../../../forms/language/definition/definition.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useEditing } from './editing.tsx'
import { freshName, insertNode, takenNames } from './node-edits.ts'

export function useAdding() {
  const { editor: words } = useOfficeTexts()
  const { pkg, changeForm, change, open } = useEditing()

  function addQuestion(form: FormDefinition, at: string): void {
    const name = freshName(words.newQuestion, takenNames(form))
    const question: Question = { kind: 'question', type: 'text', name, label: { vi: words.newQuestion } }
    changeForm(form.id, definition => insertNode(definition, at, question))
    open({ kind: 'node', form: form.id, name })
  }

  /** A page without a question is a mistake, so that it begins with one. */
  function addPage(form: FormDefinition): void {
    const taken = takenNames(form)
    const page = freshName(words.newPage, taken)
    const name = freshName(words.newQuestion, taken.add(page))
    const question: Question = { kind: 'question', type: 'text', name, label: { vi: words.newQuestion } }
    const added = { kind: 'group' as const, name: page, label: { vi: words.newPage }, children: [question] }
    changeForm(form.id, definition => ({ ...definition, pages: [...definition.pages, added] }))
    open({ kind: 'node', form: form.id, name: page })
  }

  function addColumn(report: number): void {
    const taken = new Set(pkg.reports[report]?.definition.columns.map(column => column.id))
    const id = freshName(words.newColumn, taken)
    change(all => ({
      ...all,
      reports: all.reports.map((one, index) =>
        index === report
          ? {
              ...one,
              definition: {
                ...one.definition,
                columns: [
                  ...one.definition.columns,
                  { id, title: words.newColumn, measure: { kind: 'records' as const, span: 'total' as const, unlessRejected: true } },
                ],
              },
            }
          : one,
      ),
    }))
    open({ kind: 'column', report, column: id })
  }

  return { addQuestion, addPage, addColumn }
}
