// The way between the places that a role has.
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { FILLING } from '../complete/addresses.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { ADDRESS, placesOf } from './places.ts'

export function Navigation() {
  const texts = useOfficeTexts()
  const { me } = useWorld()
  const [location] = useLocation()
  // A case being filled is the desk's work.
  const address = location.startsWith(FILLING) ? ADDRESS.desk : location
  const here = placesOf(me.role).find(place => address.startsWith(ADDRESS[place]))
  useEffect(() => {
    window.scrollTo(0, 0)
    document.title = here ? `${texts.places[here]} · Phiếu Số` : 'Phiếu Số'
  }, [here, texts])
  return (
    <nav aria-label={texts.navigation}>
      <ul className="shell-places">
        {placesOf(me.role).map(place => (
          <li key={place}>
            <Link href={ADDRESS[place]} aria-current={place === here ? 'page' : undefined}>
              {texts.places[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
