// Words with ${name} in them: "In the ward list: ${registry_owner}". Blank answers leave nothing; choices show their labels.
import type { Language, Text } from '../../../shared/text.ts'
import { say } from '../../../shared/text.ts'
import { single, toText } from '../expression/value.ts'
import type { Field, Program, World } from '../program/program.ts'
import { readField } from './reach.ts'
import type { Instance } from './tree.ts'

const HOLE = /\$\{\s*([A-Za-z_][\w.-]*)\s*\}/g

export function namesIn(text: Text): string[] {
  return [...text.vi.matchAll(HOLE), ...(text.en ?? '').matchAll(HOLE)].map(match => match[1] ?? '')
}

export function speak(program: Program, text: Text, here: Instance, world: World, language: Language = 'vi'): string {
  return say(text, language).replace(HOLE, (_, name: string) => {
    const field = program.fields.get(name)
    return field ? shown(field, toText(single(readField(field, here.scope)(here, world))), language) : ''
  })
}

/** Both languages at once, for a finding; a text without names stays the same object. */
export function speakBoth(program: Program, text: Text, here: Instance, world: World): Text {
  if (namesIn(text).length === 0) return text
  const vi = speak(program, text, here, world, 'vi')
  return text.en === undefined ? { vi } : { vi, en: speak(program, text, here, world, 'en') }
}

function shown(field: Field, text: string, language: Language): string {
  const { choices } = field
  if (!choices || text === '') return text
  return text
    .split(' ')
    .map(value => {
      const choice = choices.get(value)
      return choice ? say(choice.label, language) : value
    })
    .join(', ')
}
