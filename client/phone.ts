// Everything a screen may ask of the device, in one place: what is kept (local), what is sent (sync), who is signed in (vault).
// Screens read through these functions inside useLive() (client/local/use-live.ts), which runs them again after every committed write,
// and call the verbs.
// No screen touches Dexie or fetch. Made once by client/compose.ts from a database, a wire, a clock and chance.

import type { CarriedOver } from '../forms/language/carry-over.ts'
import type { CompiledForm } from '../forms/language/form.ts'
import type { Answers, Marks } from '../shared/answers.ts'
import type { Campaign } from '../shared/campaign.ts'
import type { DeskCase } from '../shared/desk.ts'
import type { Entity } from '../shared/entity.ts'
import type { Finding } from '../shared/finding.ts'
import type { Uuid } from '../shared/ids.ts'
import type { LocalDay } from '../shared/local-day.ts'
import type { PhotoRef, PhotoType } from '../shared/photo.ts'
import type { Clock, Instant, Random } from '../shared/ports.ts'
import type { ProblemBody } from '../shared/problem.ts'
import type { ResidentialGroup } from '../shared/pull.ts'
import type { Receipt } from '../shared/receipt.ts'
import type { ReviewReason } from '../shared/review.ts'
import type { Me } from '../shared/session.ts'
import type { Stage } from '../shared/stage.ts'
import type { Text } from '../shared/text.ts'

/** `fresh`: nobody has signed in on this device. `locked`: data are here, the PIN is needed. `open`: keys are in memory. */
export type VaultState = { kind: 'fresh' } | { kind: 'locked'; name: string } | { kind: 'open'; me: Me }

export type SignInResult = { kind: 'signedIn' } | { kind: 'choosePin' } | { kind: 'refused'; problem: ProblemBody } | { kind: 'offline' }
/** `held`: too many wrong tries, but something finished is unsent, so that nothing is erased; the next try counts from `until` on. */
export type UnlockResult = { kind: 'open' } | { kind: 'wrongPin'; triesLeft: number } | { kind: 'held'; until: Instant } | { kind: 'wiped' }

/**
 * How one list row stands on this phone in one stage. Facts only; an activity such as "sending" is never stored. `notOpen`: what comes before is
 * not done, or days have to go by; `notNeeded`: the path goes past it.
 */
export type EntityState =
  | 'toDo'
  | 'draft'
  | 'waiting'
  | 'received'
  | 'returned'
  | 'approved'
  | 'rejected'
  | 'conflict'
  | 'notOpen'
  | 'notNeeded'

/** One stage of a row's way, as a line of small marks shows it. */
export interface PathMark {
  stage: Stage
  state: EntityState
  opensOn: LocalDay | null
  dueOn: LocalDay | null
}

export interface ListRow {
  entity: Entity
  /** In the stage that was asked for. */
  state: EntityState
  /** The draft or record behind the state. */
  record: Uuid | null
  /** Every stage over the entity's list that this person is told of, in the order of the path; one for campaigns without a path. */
  path: readonly PathMark[]
}

/** A stage of the current campaign as the home screen offers it: only those that the person may fill in the field. */
export interface StagePlace {
  stage: Stage
  /** The list's noun, "hộ gia đình". */
  noun: Text
  rows: number
  /** Rows that can be filled now, those sent back included. */
  toDo: number
  dueOn: LocalDay | null
}

export interface Draft {
  record: Uuid
  campaign: string
  form: string
  formVersion: number
  /** As a record names it: left out for the campaign's first stage. */
  stage?: string
  entity: Entity | null
  residentialGroup: string
  answers: Answers
  marks: Marks
  /** The version that this corrects, with the reviewer's reasons; null for a first filling. */
  corrects: { version: Uuid; reasons: ReviewReason[] } | null
  /** Where the person was: page name and question path, so that a killed tab reopens there. */
  place: { page: string; path: string | null }
  startedAt: Instant
  savedAt: Instant
  /** The `now` of the context that its answers were last computed with; the server judges by it (shared/as-of.ts). */
  asOf?: Instant
}

/** Whether this build can fill a form version: `missing` was not pulled yet, `newer` was written for a newer build. */
export type FormStanding = 'ready' | 'missing' | 'newer'

/** The campaign has moved on from the version that a draft is filled on. The draft is finalized and accepted as it is all the same. */
export interface NewerVersion {
  version: number
  /** `newer`: this build must be updated before it can fill it. */
  standing: FormStanding
  /** The new version has a rule for drafts of this one, and the draft is not a correction, whose reasons speak of the old questions. */
  canCarryOver: boolean
}

/** What going on in the newer version would mean, before anything is done. */
export interface CarryOverPreview extends Pick<CarriedOver, 'carried' | 'leftBehind'> {
  version: number
  /** What the new version then still asks for. */
  toAnswer: Text[]
}

/** A record as the outbox and the record screen show it. */
export interface KeptRecord {
  record: Uuid
  version: Uuid
  campaign: string
  /** As a record names it: left out for the campaign's first stage. */
  stage?: string
  title: string
  entity: string | null
  /** The form version that its answers and findings speak of; null on rows of an earlier build. */
  form: { form: string; version: number } | null
  state: Exclude<EntityState, 'toDo' | 'draft' | 'notOpen' | 'notNeeded'>
  finalizedAt: Instant
  receipt: Receipt | null
  findings: Finding[]
  reasons: ReviewReason[]
  /** Photos named by it: how many the server has verified. */
  photos: { named: number; confirmed: number }
  /** The server refused it (R3): why, and it stays here. */
  refusal: ProblemBody | null
  /** Answers, while the phone still has them. */
  answers: Answers | null
  marks: Marks | null
}

export interface SyncStatus {
  /** Running now in any tab of this device. */
  running: boolean
  lastSuccessAt: Instant | null
  /** Why the last try failed, in Vietnamese; null after a success. */
  trouble: { message: string; since: Instant; code?: string } | null
  nextTryAt: Instant | null
}

/** What matters now, for the top of the home screen. */
export interface Headline {
  campaign: Campaign | null
  /** The next cut, by the server's clock as last heard; null without a campaign. */
  cutAt: Instant | null
  unsent: number
  photosUnsent: number
  returned: number
  drafts: number
}

export interface Storage {
  persisted: boolean | null
  usedBytes: number | null
  quotaBytes: number | null
}

export interface Phone {
  readonly clock: Clock
  readonly random: Random
  /** Server time: the device's clock corrected by the last answer. For display only (R8). */
  serverNow(): Instant

  vault(): VaultState
  onVault(listener: () => void): () => void
  signIn(card: string, pin: string, choosePin: boolean): Promise<SignInResult>
  unlock(pin: string): Promise<UnlockResult>
  lock(): void
  /** Refused while anything is unsent, unless `force`. */
  signOut(force: boolean): Promise<{ kind: 'signedOut' } | { kind: 'unsent'; count: number }>

  /** Called after every committed write of any tab, and when the vault opens or locks. Returns a function that stops it. */
  onChange(listener: () => void): () => void
  headline(): Promise<Headline>
  /** Every campaign that this person is told of, those that run today first. */
  campaigns(): Promise<Campaign[]>
  /** The one that the person chose last, as long as they are told of it; else the one that runs today. */
  campaign(): Promise<Campaign | null>
  chooseCampaign(id: string): Promise<void>
  /** Of the current campaign, in the order of the path. */
  stages(): Promise<StagePlace[]>
  residentialGroups(): Promise<ResidentialGroup[]>
  /** The rows of a stage's list in this person's residential groups, in lane and house order; of the first stage when none is named. */
  list(stage?: string): Promise<ListRow[]>
  /** Without a list: of any list. */
  entity(id: string, list?: string): Promise<Entity | null>
  records(): Promise<KeptRecord[]>
  record(id: Uuid): Promise<KeptRecord | null>
  form(form: string, version: number): Promise<CompiledForm | null>
  formStanding(form: string, version: number): Promise<FormStanding>
  /** What the person last finalized on this form, as far as its defaults read it; null when there is nothing. */
  lastSaved(form: string): Promise<Answers | null>

  /**
   * Opens the entity's draft in a stage of the current campaign, or begins one (null: something that the list lacks), with its bound rows. The first
   * stage when none is named. Rejects with CannotBeginError.
   */
  beginDraft(entity: Entity | null, residentialGroup: string, stage?: string): Promise<Draft>
  /** The desk's draft of a stage that officers fill: what the server said to begin with is kept like any draft's. Rejects with CannotBeginError. */
  beginCase(from: DeskCase): Promise<Draft>
  /** How far the draft's bound rows are behind the list; null when it has none, or is not behind. */
  rowsBehind(draft: Draft): Promise<{ missing: number; gone: number } | null>
  /** The bound rows follow the list, and nothing that was answered is lost; null when the draft is gone. */
  refreshRows(draft: Draft): Promise<Draft | null>
  /** Every setting of a campaign, for setting('…'). */
  settings(campaign: string): Promise<Readonly<Record<string, string>>>
  /** Begins the correction of a returned record from its last answers. */
  beginCorrection(record: Uuid): Promise<Draft | null>
  /** Null while the draft's version is the one in force. */
  newerVersion(draft: Draft): Promise<NewerVersion | null>
  /** Null when there is nothing to carry over to. */
  previewCarryOver(draft: Draft): Promise<CarryOverPreview | null>
  /** The draft goes on in the newer version, by its rule; one write, so that until it is durable the draft stays as it was. */
  carryOver(draft: Draft): Promise<Draft | null>
  draft(record: Uuid): Promise<Draft | null>
  drafts(): Promise<Draft[]>
  /**
   * Durable when the promise resolves. Saves of one draft are ordered: the last call wins. Rejects with DraftGoneError, in words, when the
   * draft was finalized or discarded (in another tab, say): stop saving before finalizing.
   */
  saveDraft(draft: Draft): Promise<void>
  discardDraft(record: Uuid): Promise<void>
  /** One transaction: the sealed version waits, the draft is gone. Rejects with QuotaExceededError in words when the disk is full. */
  finalize(draft: Draft, sent: { answers: Answers; marks: Marks }, title: string): Promise<KeptRecord>

  /** Encrypts and keeps a prepared photo; durable and read back before it resolves. */
  keepPhoto(bytes: Uint8Array<ArrayBuffer>, facts: { type: PhotoType; width: number; height: number }): Promise<PhotoRef>
  /** The photo's bytes from this phone, or from the server when it was collected elsewhere; null when neither has it now. */
  photo(ref: PhotoRef, record: Uuid | null): Promise<Uint8Array<ArrayBuffer> | null>

  syncStatus(): SyncStatus
  onSync(listener: () => void): () => void
  /** Try now; resolves when the round ended, however it ended. */
  syncNow(): Promise<SyncStatus>
  storage(): Promise<Storage>
  askToPersist(): Promise<boolean>
}
