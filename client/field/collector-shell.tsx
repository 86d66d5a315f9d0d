// The collector's app behind the gate: which address shows which screen, and the four places at the bottom. Addresses hold random ids only
// (R17) and survive a reload without a network.
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useTexts } from '../texts/use-texts.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { SignIn } from './enter/sign-in.tsx'
import { HomeScreen } from './home/home-screen.tsx'
import { FRESH_VIEW, type ListView, ListViewContext } from './home/list-view.ts'
import { OutboxScreen } from './home/outbox-screen.tsx'
import { ReturnedScreen } from './home/returned-screen.tsx'
import { SIGN_IN_AGAIN } from './home/sync-line.tsx'
import { MeScreen } from './me/me-screen.tsx'
import { Navigation } from './navigation.tsx'
import { RecordScreen } from './record/record-screen.tsx'

/** Filling comes in a chunk of its own, so that the list is on the screen sooner; it is fetched right after, before anybody can tap. */
const loadFilling = async () => {
  const [filling] = await Promise.all([import('./fill/fill-screen.tsx'), import('../../forms/language/compile.ts')])
  return filling
}
const FillScreen = lazy(() => loadFilling().then(loaded => ({ default: loaded.FillScreen })))

export function CollectorShell() {
  const texts = useTexts()
  const [, go] = useLocation()
  useEffect(() => {
    // Without a network and before the shell is installed it may fail; then opening a form tries again.
    loadFilling().catch(() => {})
  }, [])
  const [view, setView] = useState<ListView>(FRESH_VIEW)
  const listView = useMemo(() => ({ view, setView }), [view])
  return (
    <ListViewContext value={listView}>
      <Switch>
        <Route path="/dien/:draft">
          {({ draft }) => (
            <Suspense fallback={<Spinner label={texts.common.loading} />}>
              <FillScreen key={draft} record={draft} />
            </Suspense>
          )}
        </Route>
        <Route path={SIGN_IN_AGAIN}>
          <SignIn card={null} onDone={() => go('/')} onCancel={() => go('/')} />
        </Route>
        <Route path="/phieu/:record">{({ record }) => <RecordScreen record={record} />}</Route>
        <Route>
          <Switch>
            <Route path="/chua-gui" component={OutboxScreen} />
            <Route path="/tra-lai" component={ReturnedScreen} />
            <Route path="/toi" component={MeScreen} />
            <Route component={HomeScreen} />
          </Switch>
          <Navigation />
        </Route>
      </Switch>
    </ListViewContext>
  )
}
