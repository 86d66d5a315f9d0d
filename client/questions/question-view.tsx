// The one switch from a kind of question to its component. A kind added to the form language and forgotten here does not compile.
import { AcknowledgeQuestion } from './acknowledge-question.tsx'
import type { KindProps } from './asking.tsx'
import { BarcodeQuestion } from './barcode-question.tsx'
import { DateQuestion, TimeQuestion } from './date-question.tsx'
import { EntityQuestion } from './entity-question.tsx'
import { GeopointQuestion } from './geopoint-question.tsx'
import { IdCardQuestion } from './id-card-question.tsx'
import { NumberQuestion } from './number-question.tsx'
import { PartialDateQuestion } from './partial-date-question.tsx'
import { FileQuestion, PhotoQuestion } from './photo-question.tsx'
import { RankQuestion } from './rank-question.tsx'
import { SelectManyQuestion } from './select-many-question.tsx'
import { SelectOneQuestion } from './select-one-question.tsx'
import { SignatureQuestion } from './signature-question.tsx'
import { TextQuestion } from './text-question.tsx'

/** The control of a question, without its label, hint and findings. */
export function QuestionView(props: KindProps) {
  const { type } = props.state.question
  switch (type) {
    case 'text':
      return <TextQuestion {...props} />
    case 'integer':
    case 'decimal':
      return <NumberQuestion {...props} />
    case 'date':
      return <DateQuestion {...props} />
    case 'time':
      return <TimeQuestion {...props} />
    case 'partialDate':
      return <PartialDateQuestion {...props} />
    case 'selectOne':
      return <SelectOneQuestion {...props} />
    case 'selectMany':
      return <SelectManyQuestion {...props} />
    case 'rank':
      return <RankQuestion {...props} />
    case 'photo':
      return <PhotoQuestion {...props} />
    case 'file':
      return <FileQuestion {...props} />
    case 'signature':
      return <SignatureQuestion {...props} />
    case 'barcode':
      return <BarcodeQuestion {...props} />
    case 'idCard':
      return <IdCardQuestion {...props} />
    case 'geopoint':
      return <GeopointQuestion {...props} />
    case 'acknowledge':
      return <AcknowledgeQuestion {...props} />
    case 'entity':
      return <EntityQuestion {...props} />
    // Only read, never asked: see isOnlyRead.
    case 'calculate':
    case 'note':
    case 'hidden':
      return null
    default:
      return type satisfies never
  }
}
