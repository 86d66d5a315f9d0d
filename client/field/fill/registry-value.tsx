// What the ward's registry has for this question, when it says something else than was answered. The paper is right; this only asks to look.

import { formatPartialDate } from '../../../forms/checks/partial-date.ts'
import { fold } from '../../../forms/checks/search-fold.ts'
import type { QuestionState } from '../../../forms/language/form.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import type { FillSession } from './fill-session.ts'

export function RegistryValue({ session, state: { path, question, value } }: { session: FillSession; state: QuestionState }) {
  const texts = useTexts()
  const known = question.registry && session.draft.entity?.properties[question.registry]
  if (!known || typeof value !== 'string' || value === '' || fold(known) === fold(value)) return null
  if (question.hint && session.filling.label(question.hint, path).includes(known)) return null
  return <p className="registry">{texts.fill.registrySays(question.type === 'partialDate' ? formatPartialDate(known) : known)}</p>
}
