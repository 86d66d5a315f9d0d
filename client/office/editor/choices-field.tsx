// The choices of a question, one a line: words are typed, values are made of them once and stay, because records hold them. A column of lines may be pasted.
import type { Choice, FormDefinition, Question } from '../../../forms/language/definition/definition.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useEditing } from './editing.tsx'
import { changeNode, freshName, nodesOf } from './node-edits.ts'

export function ChoicesField({ form, question, list }: { form: FormDefinition; question: Question; list: string }) {
  const { editor: words } = useOfficeTexts()
  const say = useSay()
  const { changeForm } = useEditing()
  const choices = form.choices[list] ?? []
  const set = (next: readonly Choice[], about: string | null = null) =>
    changeForm(
      form.id,
      definition => ({ ...definition, choices: { ...definition.choices, [list]: [...next] } }),
      about && `${list} ${about}`,
    )
  const sharing = nodesOf(form).filter(node => node.kind === 'question' && node.choices === list).length
  const pasted = (index: number, text: string) => {
    const lines = text
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(Boolean)
    if (lines.length < 2) return false
    const taken = new Set(choices.map(({ value }) => value))
    const added = lines.map(line => {
      const value = freshName(line, taken)
      taken.add(value)
      return { value, label: { vi: line } }
    })
    set(choices.toSpliced(index, 1, ...added))
    return true
  }
  return (
    <fieldset className="editor-choices">
      <legend>{words.choices}</legend>
      {sharing > 1 && (
        <p className="office-small office-row">
          {words.sharedChoices(sharing)}
          <Button compact look="quiet" onClick={() => changeForm(form.id, definition => apart(definition, question.name, list))}>
            {words.ownChoices}
          </Button>
        </p>
      )}
      {choices.map((choice, index) => (
        <div key={choice.value} className="office-row">
          <input
            className="input editor-choice"
            aria-label={words.choiceLabel(index + 1)}
            value={choice.label.vi}
            onChange={({ target }) => set(choices.with(index, { ...choice, label: { ...choice.label, vi: target.value } }), choice.value)}
            onPaste={event => pasted(index, event.clipboardData.getData('text')) && event.preventDefault()}
          />
          <Button
            compact
            look="quiet"
            icon="up"
            aria-label={words.moveUp}
            disabled={index === 0}
            onClick={() => set(swapped(choices, index - 1))}
          />
          <Button
            compact
            look="quiet"
            icon="trash"
            aria-label={words.removeChoice(say(choice.label))}
            onClick={() => set(choices.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        compact
        icon="plus"
        onClick={() => {
          const label = words.choiceLabel(choices.length + 1)
          set([...choices, { value: freshName(label, new Set(choices.map(({ value }) => value))), label: { vi: label } }])
        }}
      >
        {words.addChoice}
      </Button>
    </fieldset>
  )
}

function swapped(choices: readonly Choice[], index: number): Choice[] {
  const [one, other] = [choices[index], choices[index + 1]]
  return one && other ? [...choices].with(index, other).with(index + 1, one) : [...choices]
}

/** The question gets a list of its own, which says the same. */
function apart(form: FormDefinition, name: string, list: string): FormDefinition {
  const own = freshName(`${name}_choices`, new Set(Object.keys(form.choices)))
  const choices = { ...form.choices, [own]: structuredClone(form.choices[list] ?? []) }
  return changeNode<Question>({ ...form, choices }, name, question => ({ ...question, choices: own }))
}
