// The way between the places that a role has.
import { Link, useLocation } from 'wouter'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { ADDRESS, placesOf } from './places.ts'

export function Navigation() {
  const texts = useOfficeTexts()
  const { me } = useWorld()
  const [location] = useLocation()
  return (
    <nav aria-label={texts.navigation}>
      <ul className="shell-places">
        {placesOf(me.role).map(place => (
          <li key={place}>
            <Link href={ADDRESS[place]} aria-current={location.startsWith(ADDRESS[place]) ? 'page' : undefined}>
              {texts.places[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
