// The office's words, each with the question that it is about.
import type { ReviewReason } from '../../../shared/review.ts'
import { useLive } from '../../local/use-live.ts'
import type { KeptRecord } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { usePhone } from '../device.tsx'

export function Reasons({ title, reasons, record }: { title: string; reasons: readonly ReviewReason[]; record: KeptRecord }) {
  const texts = useTexts()
  const say = useSay()
  const phone = usePhone()
  const form = useLive(phone, async () => {
    const campaign = await phone.campaign()
    return campaign && phone.form(campaign.form, campaign.formVersion)
  }, [record.record])
  const nameOf = (path: string) => {
    const question = form?.question(path.split('.').at(-1) ?? '')
    return question ? say(question.label) : texts.record.reasonWhole
  }
  return (
    <Banner tone="bad" icon="return" title={title}>
      <ul className="reasons">
        {reasons.map(reason => (
          <li key={`${reason.question} ${reason.text}`}>
            <p className="reason-question">{nameOf(reason.question)}</p>
            <p className="quote">{reason.text}</p>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
