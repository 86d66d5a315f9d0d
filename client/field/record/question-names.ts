// What a question is called, for reasons and findings that name it by its path. The empty path is the whole record.
import { useLive } from '../../local/use-live.ts'
import type { KeptRecord } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { usePhone } from '../device.tsx'

/** By the version that the record was filled on. A question that this phone's form does not have is called the whole record, not shown as code. */
export function useQuestionNames(of: KeptRecord['form']): (path: string) => string {
  const texts = useTexts()
  const say = useSay()
  const phone = usePhone()
  const form = useLive(phone, async () => of && phone.form(of.form, of.version), [of?.form, of?.version])
  return path => {
    const question = form?.question(path.split('.').at(-1) ?? '')
    return question ? say(question.label) : texts.record.reasonWhole
  }
}
