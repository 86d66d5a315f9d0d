// Every shape that crosses the wire, by name, as JSON Schema: what the additive test compares with the released snapshot.
import * as z from 'zod/mini'
import { FormDefinition } from '../../forms/language/definition/definition.ts'
import { Board } from '../../shared/board.ts'
import { DeskPage, DeskRecord, ReviewAnswer } from '../../shared/desk.ts'
import { FormPublished, FormVersionUsed, PublishForm, UseFormVersion } from '../../shared/form-publishing.ts'
import { LiveEvent } from '../../shared/live.ts'
import { FirstAdministrator, IssuedCard, PeopleList, PersonDraft } from '../../shared/people.ts'
import { PhotoProgress } from '../../shared/photo.ts'
import { ProblemBody } from '../../shared/problem.ts'
import { PullAnswer } from '../../shared/pull.ts'
import { PushAnswer, PushRequest } from '../../shared/push.ts'
import { SealedVersion } from '../../shared/record.ts'
import { FrozenReport, ReportDefinition, ReportList } from '../../shared/report.ts'
import { ReviewRequest } from '../../shared/review.ts'
import { Me, SignInRequest } from '../../shared/session.ts'

const SHAPES = {
  Board,
  DeskPage,
  DeskRecord,
  FirstAdministrator,
  FormDefinition,
  FormPublished,
  FormVersionUsed,
  FrozenReport,
  IssuedCard,
  LiveEvent,
  Me,
  PeopleList,
  PersonDraft,
  PhotoProgress,
  ProblemBody,
  PublishForm,
  PullAnswer,
  PushAnswer,
  PushRequest,
  ReportDefinition,
  ReportList,
  ReviewAnswer,
  ReviewRequest,
  SealedVersion,
  SignInRequest,
  UseFormVersion,
}

export type Shape = { [key: string]: unknown }

export const wireShapes: Record<string, Shape> = Object.fromEntries(
  Object.entries(SHAPES).map(([name, schema]) => [name, JSON.parse(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })))]),
)
