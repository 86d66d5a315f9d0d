// Every shape that crosses the wire, by name, as JSON Schema: what the additive test compares with the released snapshot.
import * as z from 'zod/mini'
import { FormDefinition } from '../../forms/language/definition/definition.ts'
import { Board } from '../../shared/board.ts'
import {
  BeginCampaign,
  BeginDraft,
  CampaignDraft,
  CampaignPlanAnswer,
  ChangeCampaign,
  DraftList,
  DraftPublished,
  PackageList,
  PublishDraft,
  SaveDraft,
} from '../../shared/campaign-admin.ts'
import { CasePage, DeskCase, DeskPage, DeskRecord, ReviewAnswer } from '../../shared/desk.ts'
import { DocumentList } from '../../shared/document.ts'
import { FormPublished, FormVersionUsed, PublishForm, UseFormVersion } from '../../shared/form-publishing.ts'
import { DifferencePage, ImportBegun, ImportState, KnownLists, LoadRequest, UndoAnswer, UndoRequest } from '../../shared/list-import.ts'
import { LiveEvent } from '../../shared/live.ts'
import { FirstAdministrator, IssuedCard, PeopleList, PersonDraft } from '../../shared/people.ts'
import { PhotoProgress } from '../../shared/photo.ts'
import { Pl301Job, Pl301Jobs, Pl301Overview, Pl301Request } from '../../shared/pl3-01.ts'
import { ProblemBody } from '../../shared/problem.ts'
import { PullAnswer } from '../../shared/pull.ts'
import { PushAnswer, PushRequest } from '../../shared/push.ts'
import { SealedVersion } from '../../shared/record.ts'
import { FrozenReport, ReportDefinition, ReportList } from '../../shared/report.ts'
import { ReviewRequest } from '../../shared/review.ts'
import { Me, SignInRequest } from '../../shared/session.ts'

const SHAPES = {
  BeginCampaign,
  BeginDraft,
  Board,
  CampaignDraft,
  CampaignPlanAnswer,
  CasePage,
  ChangeCampaign,
  DeskCase,
  DeskPage,
  DeskRecord,
  DifferencePage,
  DocumentList,
  DraftList,
  DraftPublished,
  FirstAdministrator,
  FormDefinition,
  FormPublished,
  FormVersionUsed,
  FrozenReport,
  ImportBegun,
  ImportState,
  IssuedCard,
  KnownLists,
  LiveEvent,
  LoadRequest,
  Me,
  PackageList,
  PeopleList,
  PersonDraft,
  PhotoProgress,
  Pl301Job,
  Pl301Jobs,
  Pl301Overview,
  Pl301Request,
  ProblemBody,
  PublishDraft,
  PublishForm,
  PullAnswer,
  PushAnswer,
  PushRequest,
  ReportDefinition,
  ReportList,
  ReviewAnswer,
  ReviewRequest,
  SaveDraft,
  SealedVersion,
  SignInRequest,
  UndoAnswer,
  UndoRequest,
  UseFormVersion,
}

export type Shape = { [key: string]: unknown }

export const wireShapes: Record<string, Shape> = Object.fromEntries(
  Object.entries(SHAPES).map(([name, schema]) => [name, JSON.parse(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })))]),
)
