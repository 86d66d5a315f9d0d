// Why a new draft cannot be begun now. The words are for the person, in client/texts; nothing that is on the phone is touched by it.

/**
 * noCampaign, noForm: not pulled yet. newerForm: the form in force is of a newer build than this one, which cannot read it; drafts and records that
 * are here go on as they are. notOpen: what comes before this stage is not done, or days have to go by. notNeeded: the path goes past it. notTheirs: the
 * stage is for others to fill, or the campaign no longer has it.
 */
export type CannotBegin = 'noCampaign' | 'noForm' | 'newerForm' | 'notOpen' | 'notNeeded' | 'notTheirs'

export class CannotBeginError extends Error {
  override name = 'CannotBeginError'
  readonly why: CannotBegin

  constructor(why: CannotBegin) {
    super(why)
    this.why = why
  }
}
