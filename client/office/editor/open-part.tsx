// The part of the campaign that is open.
import { ColumnPanel, ReportPanel } from './column-panel.tsx'
import { formNamed, useEditing } from './editing.tsx'
import { FormPanel } from './form-panel.tsx'
import { GeneralPanel } from './general-panel.tsx'
import { nodeNamed } from './node-edits.ts'
import { PagePanel } from './page-panel.tsx'
import { ProblemsPanel } from './problems-panel.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { QuestionPanel } from './question-panel.tsx'

export function OpenPart() {
  const { part, pkg } = useEditing()
  switch (part.kind) {
    case 'general':
      return <GeneralPanel />
    case 'problems':
      return <ProblemsPanel />
    case 'publish':
      return <PublishPanel />
    case 'report':
      return <ReportPanel report={part.report} />
    case 'column':
      return <ColumnPanel key={part.column} report={part.report} column={part.column} />
    case 'form':
      return <FormPanel id={part.form} />
    case 'node': {
      const form = formNamed(pkg, part.form)
      const node = form && nodeNamed(form, part.name)
      // Taken back or deleted.
      if (!form || !node) return <GeneralPanel />
      return node.kind === 'question' ? (
        <QuestionPanel key={node.name} form={form} question={node} />
      ) : (
        <PagePanel key={node.name} form={form} node={node} />
      )
    }
  }
}
