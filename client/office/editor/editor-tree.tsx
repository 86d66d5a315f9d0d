// The parts of the campaign, one under the other; the open one is marked. Alt with an arrow moves a question or a page.
import type { KeyboardEvent } from 'react'
import type { FormDefinition, Node } from '../../../forms/language/definition/definition.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { type Part, useEditing } from './editing.tsx'
import { moveNode } from './node-edits.ts'
import { useAdding } from './use-adding.ts'

export function EditorTree() {
  const { editor: words } = useOfficeTexts()
  const { pkg, draft } = useEditing()
  const problems = draft.told.problems.length
  return (
    <nav className="editor-tree" aria-label={words.tree}>
      <Leaf part={{ kind: 'general' }} icon="info" word={words.general} />
      <Leaf part={{ kind: 'problems' }} icon={problems > 0 ? 'alert' : 'checkCircle'} word={words.problems(problems)} />
      {pkg.forms.map(form => (
        <FormBranch key={form.id} form={form} />
      ))}
      {pkg.reports.map((_, report) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reports are not moved
        <ReportBranch key={report} report={report} />
      ))}
    </nav>
  )
}

function FormBranch({ form }: { form: FormDefinition }) {
  const { editor: words } = useOfficeTexts()
  const say = useSay()
  const { addPage } = useAdding()
  return (
    <section className="editor-branch">
      <Leaf part={{ kind: 'form', form: form.id }} icon="receipt" word={say(form.title)} />
      {form.pages.map(page => (
        <Branch key={page.name} form={form} node={page} depth={0} />
      ))}
      <Button look="quiet" compact icon="plus" onClick={() => addPage(form)}>
        {words.addPage}
      </Button>
    </section>
  )
}

function Branch({ form, node, depth }: { form: FormDefinition; node: Node; depth: number }) {
  const say = useSay()
  const { open, changeForm } = useEditing()
  const part: Part = { kind: 'node', form: form.id, name: node.name }
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    changeForm(form.id, definition => moveNode(definition, node.name, event.key === 'ArrowUp' ? -1 : 1))
    open(part)
  }
  return (
    <>
      <Leaf part={part} icon={ICONS[node.kind]} word={say(node.label)} depth={depth} onKeyDown={move} />
      {node.kind !== 'question' && node.children.map(child => <Branch key={child.name} form={form} node={child} depth={depth + 1} />)}
    </>
  )
}

const ICONS: Record<Node['kind'], IconName> = { group: 'file', repeat: 'home', question: 'question' }

function ReportBranch({ report }: { report: number }) {
  const { editor: words } = useOfficeTexts()
  const { pkg } = useEditing()
  const { addColumn } = useAdding()
  const columns = pkg.reports[report]?.definition.columns ?? []
  return (
    <section className="editor-branch">
      <h2>{words.report}</h2>
      <Leaf part={{ kind: 'report', report }} icon="receipt" word={pkg.reports[report]?.definition.title ?? ''} />
      {columns.map(({ id, title }) => (
        <Leaf key={id} part={{ kind: 'column', report, column: id }} icon="minus" word={title} depth={1} />
      ))}
      <Button look="quiet" compact icon="plus" onClick={() => addColumn(report)}>
        {words.addColumn}
      </Button>
    </section>
  )
}

interface LeafProps {
  part: Part
  icon: IconName
  word: string
  depth?: number
  onKeyDown?: (event: KeyboardEvent) => void
}

function Leaf({ part, icon, word, depth = 0, onKeyDown }: LeafProps) {
  const { part: shown, open } = useEditing()
  const here = JSON.stringify(part) === JSON.stringify(shown)
  return (
    <button
      type="button"
      className="editor-leaf"
      aria-current={here ? 'true' : undefined}
      style={{ paddingInlineStart: `${0.5 + depth}rem` }}
      onClick={() => open(part)}
      onKeyDown={onKeyDown}
    >
      <Icon name={icon} size="1em" />
      <span>{word}</span>
    </button>
  )
}
