// Which kind stands behind each question type: the one table, complete by its type.
import type { QuestionType } from '../definition/definition.ts'
import { geopoint, idCard, note, photos } from './captured-kinds.ts'
import { acknowledge, selectMany, selectOne } from './choice-kinds.ts'
import type { Kind } from './kind.ts'
import { calculated, decimal, integer } from './number-kinds.ts'
import { date, partialDate, text, time } from './text-kinds.ts'

export const kindOf: Readonly<Record<QuestionType, Kind>> = {
  text,
  integer,
  decimal,
  date,
  partialDate,
  time,
  selectOne,
  selectMany,
  rank: selectMany,
  note,
  photo: photos,
  signature: photos,
  file: photos,
  barcode: text,
  idCard,
  geopoint,
  calculate: calculated,
  hidden: calculated,
  acknowledge,
  entity: text,
}
