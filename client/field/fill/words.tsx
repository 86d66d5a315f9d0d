// Words of the form on the screen, in the person's language, with the answers that they speak of. Only words that speak of answers follow them.
import { memo } from 'react'
import type { Filling, Path } from '../../../forms/language/form.ts'
import type { Text } from '../../../shared/text.ts'
import { useAsking } from '../../questions/asking.tsx'
import { useLanguage } from '../../texts/use-texts.tsx'
import { useQuestion, useSummedUp } from './following.ts'

export const Words = memo(function Words({ text, path }: { text: Text; path: Path }) {
  const { filling } = useAsking()
  return speaksOfAnswers(text) ? (
    <LivingWords filling={filling} text={text} path={path} />
  ) : (
    <FixedWords filling={filling} text={text} path={path} />
  )
})

/** Words of a page, group or repeat: those that speak of answers follow them a moment later. */
export function GroupWords({ text, path }: { text: Text; path: Path }) {
  const { filling } = useAsking()
  const props = { filling, text, path }
  return speaksOfAnswers(text) ? <LaterWords {...props} /> : <FixedWords {...props} />
}

function LaterWords(props: WordsProps) {
  useSummedUp(props.filling)
  return <FixedWords {...props} />
}

interface WordsProps {
  filling: Filling
  text: Text
  path: Path
}

function LivingWords(props: WordsProps) {
  useQuestion(props.filling, props.path)
  return <FixedWords {...props} />
}

function FixedWords({ filling, text, path }: WordsProps) {
  return filling.label(text, path, useLanguage().language)
}

function speaksOfAnswers({ vi, en }: Text): boolean {
  return vi.includes('${') || (en?.includes('${') ?? false)
}
