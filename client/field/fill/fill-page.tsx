// The visible page. Its inputs are held by react-hook-form, uncontrolled; each question follows its own answer, and the page itself is drawn
// again only when something moved.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Page, Path } from '../../../forms/language/form.ts'
import { useAsking } from '../../questions/asking.tsx'
import { PAGE_TITLE } from './fill-head.tsx'
import type { FillSession } from './fill-session.ts'
import { focusQuestion } from './focus.ts'
import { GroupHelp } from './group-help.tsx'
import { Items } from './items.tsx'

/** More items than these are drawn only while they are near the screen. */
const LONG = 15

export interface FillPageProps {
  session: FillSession
  page: Page
  /** Problems of unanswered questions are shown too: the person has said "Tiếp" here. */
  looked: boolean
  /** The wish to go somewhere; a new object is a new wish, even for the same place. */
  wanted: { page: string; path: Path | null }
  /** The form was just opened here, at the top: there is nowhere to go, and the first painting need not wait for it. */
  arrived: boolean
  /** Inside of a place that is the document's main part already. */
  nested?: boolean
}

export function FillPage({ session, page, looked, wanted, arrived, nested = false }: FillPageProps) {
  const Main = nested ? 'div' : 'main'
  const form = useForm<Record<string, string>>()
  const asking = useAsking()
  const went = useRef<FillPageProps['wanted'] | null>(arrived ? wanted : null)
  // After every drawing: on a long page the question may come with a later slice.
  useEffect(() => {
    if (went.current === wanted) return
    if (wanted.path !== null && !focusQuestion(wanted.path)) return
    went.current = wanted
    if (wanted.path !== null) return
    window.scrollTo(0, 0)
    document.getElementById(PAGE_TITLE)?.focus({ preventScroll: true })
  })
  const goOn = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (!(target instanceof HTMLInputElement) || target.closest('dialog')) return
    const path = target.closest<HTMLElement>('[data-path]')?.dataset.path
    if (path === undefined) return
    event.preventDefault()
    asking.goOn(path)
  }
  return (
    <FormProvider {...form}>
      <Main className={page.items.length > LONG ? 'fill-page fill-page-long' : 'fill-page'} onKeyDown={goOn}>
        <GroupHelp group={page.group} path={page.name} />
        <Items session={session} items={page.items} page={page.name} looked={looked} focus={wanted.path} />
      </Main>
    </FormProvider>
  )
}
