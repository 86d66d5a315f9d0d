// What happens day by day, from the first door on 21 November to the last signature: offline, late for the cut, rejected, returned, refused. Gives back what
// people saw on the way; the figures are recounted from the ledger.
import { HOMES, homeOf, homesOf } from './culture-people.ts'
import {
  appraise,
  approve,
  assess,
  decideOn,
  FAMILIES,
  type FamilyStory,
  lookAt,
  meet,
  noteMet,
  noteRegistered,
  offered,
  post,
  register,
  type Sitting,
  settle,
} from './family-story.ts'
import { change, comeHome, fillCase, review } from './story-office.ts'

export interface YearSeen {
  seated: Record<string, string[]>
  /** What the committee found written for each household. */
  proposals: Record<string, string>
  /** Groups whose decision the desk offers: while one appraisal waits for its approval, and after. */
  offered: string[][]
  /** Records that only a duty may see. */
  confidential: string[]
  /** Tries that had to fail, with what they failed by. */
  tooEarly: unknown[]
}

const day = (date: number) => `2026-${date > 20 ? '11' : '12'}-${String(date).padStart(2, '0')}`
const leader = ({ leaders }: FamilyStory, group: string) => leaders[group] as NonNullable<FamilyStory['leaders'][string]>
const refusedBy = (failing: Promise<unknown>): Promise<unknown> =>
  failing.then(
    () => 'went through',
    (reason: { why?: string; message: string }) => reason.why ?? reason.message,
  )
const registering = (group: string) => homesOf(group).filter(code => homeOf(code).registers !== 'never')

export async function liveYear(story: FamilyStory): Promise<YearSeen> {
  await registrations(story)
  const confidential = await assessments(story)
  const seated = await meetings(story)
  const tooEarly = await postings(story)
  const { proposals, records, offers } = await judging(story)
  return { seated, proposals, offered: offers, confidential: [...confidential, ...records], tooEarly }
}

async function registrations(story: FamilyStory): Promise<void> {
  const { world } = story
  world.at('09:00', day(21))
  for (const code of registering('tdp-1')) await register(story, code)
  world.at('11:00', day(21))
  await comeHome(leader(story, 'tdp-1'))
  noteRegistered(story, registering('tdp-1'))
  // The last moment before the cut.
  for (const code of registering('tdp-3')) await register(story, code)
  world.at('14:59:59.999', day(21))
  await comeHome(leader(story, 'tdp-3'))
  noteRegistered(story, registering('tdp-3'))
}

async function assessments(story: FamilyStory): Promise<string[]> {
  const { world, ledger, second } = story
  world.at('15:20', day(21))
  const early = homesOf('tdp-2').filter(code => code !== 'K06')
  const wrong = [await register(story, 'K06', 'away')]
  for (const code of early) {
    const kept = await register(story, code)
    if (code === 'K05') wrong.push(kept)
  }
  world.at('16:00', day(21))
  await comeHome(leader(story, 'tdp-2'))
  noteRegistered(story, early)
  noteRegistered(story, ['K06'], 'away')
  world.at('10:00', day(22))
  const willing = Object.keys(HOMES).filter(code => code !== 'K06' && homeOf(code).unmet !== null)
  for (const code of willing) await assess(story, code)
  for (const group of ['tdp-1', 'tdp-2', 'tdp-3']) await comeHome(leader(story, group))
  ledger.note(...willing.map(home => ({ what: 'assessed' as const, home, unmet: homeOf(home).unmet?.length ?? 0 })))
  world.at('11:00', day(22))
  const looked = [await lookAt(story, 'H03'), await lookAt(story, 'H01')]
  world.at('16:00', day(22))
  for (const kept of wrong) await review(second, kept, 'reject', [{ question: 'registers', text: 'Ghi nhầm hộ' }])
  ledger.note({ what: 'rejected', home: 'K05' }, { what: 'rejected', home: 'K06' })
  return looked
}

/** Three of five are just enough by hands; three valid votes for, of six who are there, are not. */
const SITTINGS: Record<string, Sitting> = {
  'tdp-1': { group: 'tdp-1', on: day(23), invited: 8, present: 5 },
  'tdp-2': { group: 'tdp-2', on: day(23), invited: 6, present: 6, valid: 5 },
  'tdp-3': { group: 'tdp-3', on: day(24), invited: 3, present: 1, reason: 'Hai lần mời không đủ hộ' },
}

async function meetings(story: FamilyStory): Promise<Record<string, string[]>> {
  const { world, ledger } = story
  const seated: Record<string, string[]> = {}
  const sit = async (group: string) => (seated[group] = await meet(story, SITTINGS[group] as Sitting))
  const note = (group: string, ...codes: string[]) => noteMet(story, SITTINGS[group] as Sitting, codes)
  world.at('09:00', day(23))
  await comeHome(leader(story, 'tdp-2'))
  world.at('10:30', day(23))
  await sit('tdp-1')
  // Asked once more just before the meeting, and the table knows it without a network.
  await register(story, 'K06')
  await assess(story, 'K06')
  await sit('tdp-2')
  world.at('14:00', day(23))
  await comeHome(leader(story, 'tdp-1'))
  note('tdp-1', 'H01', 'H02', 'H03', 'H04', 'H07', 'H08')
  world.at('15:30', day(23))
  await comeHome(leader(story, 'tdp-2'))
  noteRegistered(story, ['K06'])
  ledger.note({ what: 'assessed', home: 'K06', unmet: 0 })
  note('tdp-2', 'K01', 'K02', 'K03', 'K06')
  world.at('11:00', day(24))
  await sit('tdp-3')
  await comeHome(leader(story, 'tdp-3'))
  note('tdp-3', 'S01', 'S02')
  return seated
}

async function postings(story: FamilyStory): Promise<unknown[]> {
  const { world, ledger, chief, committee, second } = story
  world.at('09:00', day(1))
  await change(chief, FAMILIES, { denominator: 'registered' })
  ledger.note({ what: 'set', name: 'denominator', value: 'registered' })
  const days = { from: day(23), to: day(3) }
  world.at('09:00', day(2))
  const tooEarly = [await refusedBy(post(story, 'tdp-1', { ...days, to: day(2) }, 'kept'))]
  world.at('08:30', day(3))
  await comeHome(leader(story, 'tdp-1'))
  await post(story, 'tdp-1', days, 'kept')
  const open = await post(story, 'tdp-2', days, 'pending')
  world.at('09:00', day(3))
  await comeHome(leader(story, 'tdp-1'))
  ledger.note({ what: 'posted', group: 'tdp-1', objections: 1, open: 0 })
  world.at('14:00', day(3))
  await comeHome(leader(story, 'tdp-2'))
  ledger.note({ what: 'posted', group: 'tdp-2', objections: 1, open: 1 })
  const council = { stage: 'tham-dinh', entity: 'tdp-2', answers: {} }
  tooEarly.push(await refusedBy(fillCase(world, committee, FAMILIES, council)))
  world.at('08:00', day(4))
  await review(second, open, 'return', [{ question: 'objections', text: 'Gặp hai bên rồi ghi lại' }])
  world.at('10:00', day(4))
  await comeHome(leader(story, 'tdp-2'))
  await settle(story, 'tdp-2', open.record)
  await comeHome(leader(story, 'tdp-2'))
  ledger.note({ what: 'settled', group: 'tdp-2' })
  world.at('16:00', day(4))
  await change(chief, FAMILIES, { denominator: 'all' })
  ledger.note({ what: 'set', name: 'denominator', value: 'all' })
  return tooEarly
}

async function judging(story: FamilyStory) {
  const { world, ledger, chief } = story
  const appraised = (group: string) => {
    const refused = homesOf(group).filter(code => homeOf(code).excluded !== undefined || homeOf(code).refused !== undefined)
    ledger.note({ what: 'appraised', group, refused })
  }
  world.at('09:00', day(5))
  const first = await appraise(story, 'tdp-1', day(5))
  await approve(story, first.kept)
  appraised('tdp-1')
  const other = await appraise(story, 'tdp-2', day(5))
  const offers = [await offered(story)]
  world.at('09:00', day(6))
  await approve(story, other.kept)
  appraised('tdp-2')
  world.at('10:00', day(6))
  offers.push(await offered(story))
  const decision = await decideOn(story, 'tdp-1', '12/QĐ-UBND', day(6))
  ledger.note({ what: 'decided', group: 'tdp-1' })
  world.at('09:00', day(7))
  await approve(story, decision)
  ledger.note({ what: 'signed', group: 'tdp-1' })
  world.at('16:00', day(7))
  await change(chief, FAMILIES, { denominator: 'registered', family_target: '98' })
  ledger.note({ what: 'set', name: 'denominator', value: 'registered' }, { what: 'set', name: 'family_target', value: '98' })
  const last = await decideOn(story, 'tdp-2', '13/QĐ-UBND', day(7))
  ledger.note({ what: 'decided', group: 'tdp-2' })
  world.at('10:00', day(9))
  await approve(story, last)
  ledger.note({ what: 'signed', group: 'tdp-2' })
  return { proposals: { ...first.found, ...other.found }, records: [first.kept.record, other.kept.record], offers }
}
