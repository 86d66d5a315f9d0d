// The two ways to look at the desk: records that wait to be checked, and cases that wait to be filled. Only where the campaign has stages to fill.
import { Link } from 'wouter'
import { useOfficeTexts } from '../office-texts.ts'
import { ADDRESS } from '../shell/places.ts'
import { CASES } from './addresses.ts'
import { useStages } from './stages.ts'

export function DeskTabs({ here }: { here: 'queue' | 'cases' }) {
  const { tabs } = useOfficeTexts().complete
  const stages = useStages()
  if (stages.length < 2 && here === 'queue') return null
  const places = [
    ['queue', ADDRESS.desk],
    ['cases', CASES],
  ] as const
  return (
    <nav className="desk-tabs" aria-label={tabs.title}>
      {places.map(([name, address]) => (
        <Link key={name} href={address} aria-current={name === here ? 'page' : undefined}>
          {tabs[name]}
        </Link>
      ))}
    </nav>
  )
}
