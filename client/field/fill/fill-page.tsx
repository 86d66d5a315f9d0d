// The visible page. Its inputs are held by react-hook-form, uncontrolled; the page is drawn again when the engine says that something changed.
import { useEffect, useRef } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Page, Path } from '../../../forms/language/form.ts'
import type { FillSession } from './fill-session.ts'
import { Items } from './items.tsx'
import { questionId } from './question-frame.tsx'

export interface FillPageProps {
  session: FillSession
  page: Page
  /** Problems of unanswered questions are shown too: the person has said "Tiếp" here. */
  looked: boolean
  /** The question to go to; null for the top of the page. */
  focus: Path | null
}

export function FillPage({ session, page, looked, focus }: FillPageProps) {
  const form = useForm<Record<string, string>>()
  const main = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `looked` belongs to the wish: the second way to the same question counts
  useEffect(() => {
    const question = focus && document.getElementById(questionId(focus))
    if (!question) {
      window.scrollTo(0, 0)
      return
    }
    question.scrollIntoView({ block: 'center' })
    question.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }, [focus, looked])
  return (
    <FormProvider {...form}>
      <main ref={main} className="fill-page">
        <Items session={session} items={page.items} page={page.name} looked={looked} />
      </main>
    </FormProvider>
  )
}
