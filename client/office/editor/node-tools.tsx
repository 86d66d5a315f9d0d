// What can be done with a page, a repeat or a question as a whole.
import type { FormDefinition, Node } from '../../../forms/language/definition/definition.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useEditing } from './editing.tsx'
import { copyNode, insertNode, moveNode, namesSpeakingOf, nodeNamed, pageOf, removeNode, takenNames } from './node-edits.ts'
import { useAdding } from './use-adding.ts'

export function NodeTools({ form, node }: { form: FormDefinition; node: Node }) {
  const { editor: words } = useOfficeTexts()
  const { changeForm, open } = useEditing()
  const { addQuestion } = useAdding()
  const remove = useRemove(form, node)
  const isPage = form.pages.some(({ name }) => name === node.name)
  const duplicate = () => {
    const copy = copyNode(node, takenNames(form))
    changeForm(form.id, definition => insertNode(definition, node.name, copy))
    open({ kind: 'node', form: form.id, name: copy.name })
  }
  return (
    <div className="office-row editor-tools">
      <Button compact icon="up" onClick={() => changeForm(form.id, definition => moveNode(definition, node.name, -1))}>
        {words.moveUp}
      </Button>
      <Button compact icon="down" onClick={() => changeForm(form.id, definition => moveNode(definition, node.name, 1))}>
        {words.moveDown}
      </Button>
      {node.kind === 'question' && (
        <Button compact onClick={duplicate}>
          {words.duplicate}
        </Button>
      )}
      <Button compact icon="plus" onClick={() => addQuestion(form, node.name)}>
        {words.addQuestion}
      </Button>
      {!(isPage && form.pages.length === 1) && (
        <Button compact icon="trash" onClick={remove}>
          {words.remove}
        </Button>
      )}
    </div>
  )
}

/** Undo is always there, so that nobody is asked first; what still speaks of it is told. */
function useRemove(form: FormDefinition, node: Node): () => void {
  const { editor: words } = useOfficeTexts()
  const { changeForm, open } = useEditing()
  const say = useSay()
  const toast = useToast()
  return () => {
    const speaking = namesSpeakingOf(form, node.name).flatMap(name => {
      const one = nodeNamed(form, name)
      return one ? [say(one.label)] : []
    })
    const page = pageOf(form, node.name)
    changeForm(form.id, definition => removeNode(definition, node.name))
    open(page && page.name !== node.name ? { kind: 'node', form: form.id, name: page.name } : { kind: 'general' })
    if (speaking.length > 0) toast({ text: words.removedSpeaking(speaking.join(', ')) })
  }
}
