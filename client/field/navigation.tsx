// The four places, in the thumb's reach; those with something to do carry its number.
import { Link, useRoute } from 'wouter'
import { useLive } from '../local/use-live.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import { usePhone } from './device.tsx'

export function Navigation() {
  const texts = useTexts()
  const phone = usePhone()
  const headline = useLive(phone, () => phone.headline(), [])
  const { places } = texts.home
  return (
    <nav className="places" aria-label={texts.home.placesLabel}>
      <Place href="/" icon="home" word={places.list} />
      <Place href="/chua-gui" icon="send" word={places.outbox} count={headline?.unsent} />
      <Place href="/tra-lai" icon="return" word={places.returned} count={headline?.returned} />
      <Place href="/toi" icon="person" word={places.me} />
    </nav>
  )
}

function Place({ href, icon, word, count = 0 }: { href: string; icon: IconName; word: string; count?: number | undefined }) {
  const texts = useTexts()
  const [here] = useRoute(href)
  return (
    <Link href={href} className="place" aria-current={here ? 'page' : undefined}>
      <span className="place-icon" data-count={count > 99 ? '99+' : count || undefined}>
        <Icon name={icon} size="24px" />
      </span>
      <span>
        {word}
        {count > 0 && <span className="visually-hidden">{texts.home.placeCount(count)}</span>}
      </span>
    </Link>
  )
}
