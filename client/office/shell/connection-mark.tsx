// Whether the screen follows the server by itself, in icon and word.
import { Icon, type IconName } from '../../ui/icons.tsx'
import { type Connection, useConnection } from '../live-news.tsx'
import { useOfficeTexts } from '../office-texts.ts'

const ICONS: Record<Connection, IconName> = { live: 'online', connecting: 'clock', broken: 'offline' }

export function ConnectionMark() {
  const texts = useOfficeTexts()
  const connection = useConnection()
  return (
    <span
      className={`shell-connection shell-connection-${connection}`}
      role="status"
      title={connection === 'broken' ? texts.connection.brokenHint : undefined}
    >
      <Icon name={ICONS[connection]} />
      {texts.connection[connection]}
    </span>
  )
}
