// Which screen stands at which address. A place that is not the role's leads to its first one; without a campaign the screens that need
// one say how to begin.
import { lazy, type ReactNode, Suspense } from 'react'
import { Link, Redirect, Route, Switch } from 'wouter'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { Awaited } from '../awaited.tsx'
import { BoardScreen } from '../board/board-screen.tsx'
import { useToday } from '../campaign-today.tsx'
import { CASES, FILLING } from '../complete/addresses.ts'
import { CasesScreen } from '../complete/cases-screen.tsx'
import { CompleteScreen } from '../complete/complete-screen.tsx'
import { OpenedCasesProvider } from '../complete/opened-cases.tsx'
import { DeskScreen } from '../desk/desk-screen.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { PeopleScreen } from '../people/people-screen.tsx'
import { ReportScreen } from '../reports/report-screen.tsx'
import { CAMPAIGN_DRAFT, CAMPAIGN_SETUP } from '../setup/addresses.ts'
import { CampaignSetupScreen } from '../setup/campaign-setup-screen.tsx'
import { RegistryScreen } from '../setup/registry-screen.tsx'
import { SettingsScreen } from '../setup/settings-screen.tsx'
import { ADDRESS, firstPlaceOf, type Place, placesOf } from './places.ts'

/** The compiler and the phone's screens come with it, which the rest of the office does without. */
const EditorScreen = lazy(() => import('../editor/editor-screen.tsx').then(loaded => ({ default: loaded.EditorScreen })))

export function OfficePlaces() {
  const { me } = useWorld()
  const { loading } = useOfficeTexts()
  const mine = placesOf(me.role)
  const home = ADDRESS[firstPlaceOf(me.role)]
  return (
    <OpenedCasesProvider>
      <Switch>
        {mine.includes('desk') && (
          <Route path={CASES}>
            <WithCampaign>{campaign => <CasesScreen key={campaign} campaign={campaign} />}</WithCampaign>
          </Route>
        )}
        {mine.includes('desk') && (
          <Route path={`${FILLING}/:draft`}>
            {({ draft }) => <WithCampaign>{() => <CompleteScreen key={draft} record={draft} />}</WithCampaign>}
          </Route>
        )}
        {mine.includes('settings') && (
          <Route path={`${CAMPAIGN_SETUP}/:campaign`}>{({ campaign }) => <CampaignSetupScreen key={campaign} campaign={campaign} />}</Route>
        )}
        {mine.includes('settings') && (
          <Route path={`${CAMPAIGN_DRAFT}/:draft`}>
            {({ draft }) => (
              <Suspense fallback={<Spinner label={loading} />}>
                <EditorScreen key={draft} draft={draft} />
              </Suspense>
            )}
          </Route>
        )}
        {mine.flatMap(place => [
          <Route key={place} path={ADDRESS[place]}>
            <PlaceScreen place={place} day={null} />
          </Route>,
          ...(place === 'reports'
            ? [
                <Route key="report" path={`${ADDRESS.reports}/:day`}>
                  {({ day }) => <PlaceScreen place="reports" day={day} />}
                </Route>,
              ]
            : []),
        ])}
        <Route path="/">
          <Redirect to={home} replace />
        </Route>
        <Route>
          <NoSuchPlace home={home} />
        </Route>
      </Switch>
    </OpenedCasesProvider>
  )
}

function PlaceScreen({ place, day }: { place: Place; day: string | null }) {
  switch (place) {
    case 'desk':
      return <WithCampaign>{campaign => <DeskScreen key={campaign} campaign={campaign} />}</WithCampaign>
    case 'board':
      return <WithCampaign>{() => <BoardScreen />}</WithCampaign>
    case 'reports':
      return <WithCampaign>{campaign => <ReportScreen key={campaign} campaign={campaign} day={day} />}</WithCampaign>
    case 'people':
      return <PeopleScreen />
    case 'list':
      return <RegistryScreen />
    case 'settings':
      return <SettingsScreen />
  }
}

function WithCampaign({ children }: { children: (campaign: string) => ReactNode }) {
  const texts = useOfficeTexts()
  const { campaigns, campaign } = useToday()
  const { me } = useWorld()
  return (
    <Awaited asked={campaigns}>
      {() =>
        campaign ? (
          children(campaign.id)
        ) : (
          <EmptyState icon="clock" title={texts.noCampaign}>
            <p>{texts.noCampaignHint}</p>
            {placesOf(me.role).includes('settings') && <Link href={ADDRESS.settings}>{texts.openSettings}</Link>}
          </EmptyState>
        )
      }
    </Awaited>
  )
}

function NoSuchPlace({ home }: { home: string }) {
  const texts = useOfficeTexts()
  return (
    <EmptyState icon="question" title={texts.notFound}>
      <p>{texts.notFoundHint}</p>
      <Link href={home}>{texts.back}</Link>
    </EmptyState>
  )
}
