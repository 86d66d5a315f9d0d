// The papers that a campaign ends in: each to print or to take along as a workbook, made from the lists as they stand at that moment. Who takes one is
// written down on the server (R17).
import { Link } from 'wouter'
import { useSay } from '../../texts/use-texts.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { ADDRESS } from '../shell/places.ts'

/** Where it stands among the reports, in the place of a day. */
export const DOCUMENTS_PLACE = 'van-ban'

export function DocumentsLink({ current }: { current: boolean }) {
  const { reports: words } = useOfficeTexts()
  return (
    <Link href={`${ADDRESS.reports}/${DOCUMENTS_PLACE}`} className="reports-day" aria-current={current ? 'page' : undefined}>
      <strong>
        <Icon name="file" size="1em" className="inline-icon" /> {words.documents.title}
      </strong>
      <span className="office-small">{words.documents.hint}</span>
    </Link>
  )
}

export function DocumentsCard({ campaign }: { campaign: string }) {
  const { reports: words } = useOfficeTexts()
  const { office } = useWorld()
  const asked = useAsked(`documents ${campaign}`, () => office.documents(campaign))
  return (
    <article className="reports-day-shown">
      <h2>{words.documents.title}</h2>
      <p className="office-small">{words.documents.logged}</p>
      <Awaited asked={asked}>
        {({ documents }) =>
          documents.length === 0 ? (
            <EmptyState icon="file" title={words.documents.empty} />
          ) : (
            <ul className="documents">
              {documents.map(({ id, title }) => (
                <DocumentLine key={id} title={title} file={`/api/campaigns/${encodeURIComponent(campaign)}/documents/${id}`} />
              ))}
            </ul>
          )
        }
      </Awaited>
    </article>
  )
}

function DocumentLine({ title, file }: { title: { vi: string; en?: string | undefined }; file: string }) {
  const { reports: words } = useOfficeTexts()
  const say = useSay()
  return (
    <li className="office-row office-spread">
      <span>{say(title)}</span>
      <span className="office-row">
        <a
          className={buttonClass('secondary')}
          href={`${file}.html`}
          target="_blank"
          rel="noreferrer"
          aria-label={`${words.print}: ${say(title)}`}
        >
          <Icon name="file" />
          {words.print}
        </a>
        <a className={buttonClass('secondary')} href={`${file}.xlsx`} download aria-label={`${words.excel}: ${say(title)}`}>
          <Icon name="down" />
          {words.excel}
        </a>
      </span>
    </li>
  )
}
