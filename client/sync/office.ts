// What the office screens may ask of the server: one typed call a route. Each ends in one of the four ways of wire.ts; none throws.
// The office keeps nothing on the device, so there is nothing between these calls and the screen.
import * as z from 'zod/mini'
import { Board } from '../../shared/board.ts'
import { Campaign } from '../../shared/campaign.ts'
import {
  type BeginCampaign,
  type BeginDraft,
  CampaignDraft,
  CampaignPlanAnswer,
  type ChangeCampaign,
  DraftList,
  DraftPublished,
  PackageList,
  type PublishDraft,
  type SaveDraft,
} from '../../shared/campaign-admin.ts'
import { CasePage, type CaseQuery, DeskCase, DeskPage, type DeskQuery, DeskRecord, ReviewAnswer } from '../../shared/desk.ts'
import { DocumentList } from '../../shared/document.ts'
import type { Digest, Slug, Uuid } from '../../shared/ids.ts'
import {
  DifferencePage,
  ImportBegun,
  ImportState,
  KnownLists,
  type LoadRequest,
  UndoAnswer,
  type UndoRequest,
} from '../../shared/list-import.ts'
import { LiveEvent } from '../../shared/live.ts'
import type { LocalDay } from '../../shared/local-day.ts'
import { type FirstAdministrator, IssuedCard, PeopleList, Person, type PersonDraft } from '../../shared/people.ts'
import { Pl301Job, Pl301Jobs, Pl301Overview, type Pl301Request } from '../../shared/pl3-01.ts'
import { ResidentialGroup } from '../../shared/pull.ts'
import type { DifferenceKind, ImportChoices } from '../../shared/registry.ts'
import { FrozenReport, ReportList } from '../../shared/report.ts'
import type { ReviewRequest } from '../../shared/review.ts'
import type { OpenLive } from '../ports.ts'
import { Anything, type Caller, type Reply } from './wire.ts'

export const CampaignList = z.object({
  campaigns: z.array(Campaign),
  residentialGroups: z.optional(z.array(ResidentialGroup)),
})
export type CampaignList = z.infer<typeof CampaignList>

/** One entity in one stage of a campaign. */
export interface CaseOf {
  campaign: Slug
  stage: Slug
  entity: string
}

/** `group`: for a list whose files are of one residential group. */
export interface ListTarget {
  campaign: Slug
  list: Slug
  group?: Slug | undefined
}

export interface Office {
  desk(query: DeskQuery): Promise<Reply<DeskPage>>
  deskRecord(record: Uuid): Promise<Reply<DeskRecord>>
  review(record: Uuid, request: ReviewRequest): Promise<Reply<ReviewAnswer>>
  cases(query: CaseQuery): Promise<Reply<CasePage>>
  /** Logged, and taken for a while; `insist` takes it from whoever has it. */
  openCase(of: CaseOf, insist?: boolean): Promise<Reply<DeskCase>>
  /** The photo's bytes; every call is logged on the server with who and when (R17). */
  photo(digest: Digest, record: Uuid): Promise<Reply<Blob>>
  board(campaign: Slug, stage?: Slug): Promise<Reply<Board>>
  /** The papers that a campaign ends in, as far as they are this person's to take. */
  documents(campaign: Slug): Promise<Reply<DocumentList>>
  reports(campaign: Slug): Promise<Reply<ReportList>>
  report(campaign: Slug, day: LocalDay): Promise<Reply<FrozenReport>>
  people(): Promise<Reply<PeopleList>>
  addPerson(person: PersonDraft): Promise<Reply<Person>>
  changePerson(id: Uuid, person: PersonDraft): Promise<Reply<Person>>
  /** Makes a new card; the old one and its sessions end. */
  issueCard(id: Uuid): Promise<Reply<IssuedCard>>
  deactivate(id: Uuid): Promise<Reply<unknown>>
  /** Signs the person out everywhere; the card stays. */
  endSessions(id: Uuid): Promise<Reply<Person>>
  /** A residential group of that name; the one there is, when its name is only written otherwise. */
  addResidentialGroup(name: string): Promise<Reply<ResidentialGroup>>
  campaigns(): Promise<Reply<CampaignList>>
  /** What can be begun or copied, and every campaign that was begun, whoever may see its records. */
  packages(): Promise<Reply<PackageList>>
  beginCampaign(begin: BeginCampaign): Promise<Reply<CampaignPlanAnswer>>
  campaignPlan(campaign: Slug): Promise<Reply<CampaignPlanAnswer>>
  changeCampaign(campaign: Slug, change: ChangeCampaign): Promise<Reply<CampaignPlanAnswer>>
  campaignDrafts(): Promise<Reply<DraftList>>
  beginDraft(begin: BeginDraft): Promise<Reply<CampaignDraft>>
  campaignDraft(id: Slug): Promise<Reply<CampaignDraft>>
  saveDraft(id: Slug, save: SaveDraft): Promise<Reply<CampaignDraft>>
  deleteDraft(id: Slug): Promise<Reply<unknown>>
  publishDraft(id: Slug, publish: PublishDraft): Promise<Reply<DraftPublished>>
  /** The lists that this person may load and take out. */
  lists(): Promise<Reply<KnownLists>>
  /** Brings a file up and begins to read it; how far it is, `listImport` says. */
  beginListImport(file: Blob, into: ListTarget): Promise<Reply<ImportBegun>>
  listImport(job: Uuid): Promise<Reply<ImportState>>
  /** Reads the file again, as the person wants its sheet, columns and dates understood. */
  lookAgain(job: Uuid, choices: ImportChoices): Promise<Reply<ImportState>>
  /** Writes what was ticked. */
  loadList(job: Uuid, request: LoadRequest): Promise<Reply<ImportState>>
  stopListImport(job: Uuid): Promise<Reply<unknown>>
  listDifferences(job: Uuid, kind: DifferenceKind, from: number): Promise<Reply<DifferencePage>>
  undoListImport(asked: UndoRequest): Promise<Reply<UndoAnswer>>
  /** What of the land campaign would go up now, and what not and why; its files are links. */
  pl301(campaign: Slug, received: boolean): Promise<Reply<Pl301Overview>>
  /** The newest first. */
  pl301Jobs(campaign: Slug): Promise<Reply<Pl301Jobs>>
  startPl301(campaign: Slug, request: Pl301Request): Promise<Reply<Pl301Job>>
  removePl301(campaign: Slug, job: Uuid): Promise<Reply<unknown>>
  makeFirstAdministrator(body: FirstAdministrator): Promise<Reply<IssuedCard>>
  /** Tells of changes on the server until the function returned is called. `hello` comes with every (re)connection. */
  live(heard: (event: LiveEvent) => void, trouble?: () => void): () => void
}

const encode = encodeURIComponent

export function createOffice(call: Caller, openLive: OpenLive): Office {
  const post = <T>(path: string, body: unknown, schema: z.ZodMiniType<T>) => call(path, { method: 'POST', body, schema })
  return {
    desk: query => call(`/api/desk?${deskSearch(query)}`, { schema: DeskPage }),
    deskRecord: record => call(`/api/desk/${record}`, { schema: DeskRecord }),
    review: (record, request) => post(`/api/desk/${record}/review`, request, ReviewAnswer),
    cases: query => call(`/api/cases?${deskSearch(query)}`, { schema: CasePage }),
    openCase: ({ campaign, stage, entity }, insist = false) =>
      call(`/api/cases/${encode(campaign)}/${encode(stage)}/${encode(entity)}${insist ? '?insist=1' : ''}`, { schema: DeskCase }),
    photo: (digest, record) => call.blob(`/api/photos/${digest}?record=${record}`),
    board: (campaign, stage) => call(`/api/board?campaign=${encode(campaign)}${stage ? `&stage=${encode(stage)}` : ''}`, { schema: Board }),
    documents: campaign => call(`/api/campaigns/${encode(campaign)}/documents`, { schema: DocumentList }),
    reports: campaign => call(`/api/reports?campaign=${encode(campaign)}`, { schema: ReportList }),
    report: (campaign, day) => call(`/api/reports/${encode(campaign)}/${day}`, { schema: FrozenReport }),
    people: () => call('/api/people', { schema: PeopleList }),
    addPerson: person => post('/api/people', person, Person),
    changePerson: (id, person) => call(`/api/people/${id}`, { method: 'PUT', body: person, schema: Person }),
    issueCard: id => post(`/api/people/${id}/card`, {}, IssuedCard),
    deactivate: id => post(`/api/people/${id}/deactivate`, {}, Anything),
    endSessions: id => call(`/api/people/${id}/sessions`, { method: 'DELETE', schema: Person }),
    addResidentialGroup: name => post('/api/residential-groups', { name }, ResidentialGroup),
    campaigns: () => call('/api/campaigns', { schema: CampaignList }),
    packages: () => call('/api/packages', { schema: PackageList }),
    beginCampaign: begin => post('/api/campaigns/begin', begin, CampaignPlanAnswer),
    campaignPlan: campaign => call(`/api/campaigns/${encode(campaign)}/plan`, { schema: CampaignPlanAnswer }),
    changeCampaign: (campaign, body) =>
      call(`/api/campaigns/${encode(campaign)}/settings`, { method: 'PUT', body, schema: CampaignPlanAnswer }),
    campaignDrafts: () => call('/api/campaign-drafts', { schema: DraftList }),
    beginDraft: begin => post('/api/campaign-drafts', begin, CampaignDraft),
    campaignDraft: id => call(`/api/campaign-drafts/${encode(id)}`, { schema: CampaignDraft }),
    saveDraft: (id, body) => call(`/api/campaign-drafts/${encode(id)}`, { method: 'PUT', body, schema: CampaignDraft }),
    deleteDraft: id => call(`/api/campaign-drafts/${encode(id)}`, { method: 'DELETE', schema: Anything }),
    publishDraft: (id, publish) => post(`/api/campaign-drafts/${encode(id)}/publish`, publish, DraftPublished),
    lists: () => call('/api/lists', { schema: KnownLists }),
    beginListImport: (file, { campaign, list, group }) => {
      const into = new URLSearchParams({ campaign, list, ...(group && { group }) })
      return post(`/api/list-imports?${into}`, file, ImportBegun)
    },
    listImport: job => call(`/api/list-imports/${job}`, { schema: ImportState }),
    lookAgain: (job, choices) => post(`/api/list-imports/${job}/look`, choices, ImportState),
    loadList: (job, request) => post(`/api/list-imports/${job}/load`, request, ImportState),
    stopListImport: job => call(`/api/list-imports/${job}`, { method: 'DELETE', schema: Anything }),
    listDifferences: (job, kind, from) =>
      call(`/api/list-imports/${job}/differences?kind=${kind}&from=${from}`, { schema: DifferencePage }),
    undoListImport: asked => post('/api/lists/undo', asked, UndoAnswer),
    pl301: (campaign, received) =>
      call(`/api/campaigns/${encode(campaign)}/pl3-01${received ? '?received=1' : ''}`, { schema: Pl301Overview }),
    pl301Jobs: campaign => call(`/api/campaigns/${encode(campaign)}/pl3-01/jobs`, { schema: Pl301Jobs }),
    startPl301: (campaign, request) => post(`/api/campaigns/${encode(campaign)}/pl3-01`, request, Pl301Job),
    removePl301: (campaign, job) => call(`/api/campaigns/${encode(campaign)}/pl3-01/${job}`, { method: 'DELETE', schema: Anything }),
    makeFirstAdministrator: body => post('/api/first-administrator', body, IssuedCard),
    live: (heard, trouble) => openLive('/api/live', { message: data => hear(data, heard), trouble: () => trouble?.() }),
  }
}

/** Never a name or number in full: the search text goes folded and the server refuses what looks like an ID number (R17). */
function deskSearch(query: DeskQuery | CaseQuery): string {
  const search = new URLSearchParams({ campaign: query.campaign, states: query.states.join(',') })
  if (query.stage) search.set('stage', query.stage)
  if (query.residentialGroup) search.set('residentialGroup', query.residentialGroup)
  if (query.search) search.set('search', query.search)
  if (query.after) search.set('after', query.after)
  return search.toString()
}

/** An event of a kind that this build does not know is no news to it. */
function hear(data: string, heard: (event: LiveEvent) => void): void {
  try {
    const event = LiveEvent.safeParse(JSON.parse(data))
    if (event.success) heard(event.data)
  } catch {
    return
  }
}
