// What a question is called, for reasons and findings that name it by its path. The empty path is the whole record.
import { useLive } from '../../local/use-live.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { usePhone } from '../device.tsx'

/** A question that this phone's form does not have is called the whole record, rather than shown as code. */
export function useQuestionNames(): (path: string) => string {
  const texts = useTexts()
  const say = useSay()
  const phone = usePhone()
  const form = useLive(phone, async () => {
    const campaign = await phone.campaign()
    return campaign && phone.form(campaign.form, campaign.formVersion)
  }, [])
  return path => {
    const question = form?.question(path.split('.').at(-1) ?? '')
    return question ? say(question.label) : texts.record.reasonWhole
  }
}
