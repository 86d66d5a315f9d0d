// The household checks counted again, one function for each report, in plain code over what was answered at the doors.
import type { Door } from './household-story.ts'
import { type Cells, over, share } from './ward-journey.ts'

type Day = 1 | 2
type Is = (door: Door) => boolean
export type Count = (day: Day, percent: number) => (of: readonly Door[]) => Cells

/** What all checks print, and what is particular to one of them, from the doors that were visited by then. */
function check(particular: (visited: Count0, all: readonly Door[]) => { cells: Cells; share: number | null }): Count {
  return (day, percent) => of => {
    const visited = of.filter(door => door.day !== undefined && door.day <= day)
    const many = (is: Is) => visited.filter(is).length
    const met = many(met0)
    const { cells, share: reached } = particular({ many, met, doors: visited }, of)
    return {
      listed: of.length,
      checked_day: many(door => met0(door) && door.day === day),
      met,
      share_met: share(met, of.length),
      ...cells,
      share: reached,
      target: percent / 100,
      over: over(reached, percent / 100),
      not_met: many(door => !met0(door)),
      remarks: null,
    }
  }
}
interface Count0 {
  many: (is: Is) => number
  met: number
  doors: readonly Door[]
}
const met0: Is = ({ met }) => met === 'met'
const says = (question: string, ...values: string[]): Is => {
  return ({ met, said }) => met === 'met' && values.includes(String(said[question]))
}
const rowsOf = ({ rows = [] }: Door) => rows
const cards = (door: Door) => rowsOf(door).map(({ card }) => card)

export const healthInsuranceCount = check(({ many, met, doors }) => {
  const people = doors.flatMap(cards)
  const insured = people.filter(card => card === 'valid').length
  const all = many(door => met0(door) && cards(door).every(card => card === 'valid'))
  return {
    cells: {
      all_insured: all,
      some_without: many(door => cards(door).some(card => card !== 'valid')),
      cost: many(door => rowsOf(door).some(row => row.none_reason === 'cost')),
      share_households: share(all, met),
      people: people.length,
      insured,
    },
    share: share(insured, people.length),
  }
})

const INSURED = says('participation', 'voluntary', 'compulsory', 'pension')
const TEAM = says('security_team', 'yes')
export const socialInsuranceCount = check(({ many, met }) => {
  const [insured, team] = [many(INSURED), many(TEAM)]
  const teamInsured = many(door => TEAM(door) && INSURED(door))
  return {
    cells: {
      voluntary: many(says('participation', 'voluntary')),
      insured,
      team,
      team_insured: teamInsured,
      team_share: share(teamInsured, team),
      wants_advice: many(says('wants_advice', 'yes')),
    },
    share: share(insured, met),
  }
})

const usable = (door: Door) => rowsOf(door).filter(({ gauge }) => gauge !== 'red').length
const isParty: Is = door => met0(door) && door.listed?.party_home === 'yes'
const HAS = says('has_extinguisher', 'yes')
export const fireSafetyCount = check(({ many, met, doors }) => {
  const bottles = doors.flatMap(rowsOf)
  const grams = bottles.reduce((sum, { weight }) => sum + Math.round(Number(weight ?? 0) * 1000), 0)
  return {
    cells: {
      has_extinguisher: many(HAS),
      has_usable: many(door => usable(door) > 0),
      extinguishers: bottles.length,
      usable: doors.reduce((sum, door) => sum + usable(door), 0),
      kilos: grams / 1000,
      party_met: many(isParty),
      party_has: many(door => isParty(door) && HAS(door)),
      no_second_exit: many(says('second_exit', 'no')),
      caged: many(says('iron_cage', 'yes')),
      with_business: many(says('with_business', 'yes')),
      charges_inside: many(says('charges_inside', 'yes')),
      has_app: many(says('has_app', 'yes')),
    },
    share: share(many(HAS), met),
  }
})

export const healthBookCount = check(({ many, met }) => ({
  cells: {
    integrated: many(says('book', 'integrated')),
    no_smartphone: many(says('reason', 'no_smartphone')),
    no_account: many(says('reason', 'no_account')),
    needs_help: many(says('needs_help', 'yes')),
  },
  share: share(many(says('book', 'integrated')), met),
}))

/** Rows of the papers that say who still lacks it. */
export const lacks: Record<string, { is: Is; line: (door: Door) => string[] }> = {
  'chua-du-the': {
    is: door => cards(door).some(card => card !== 'valid'),
    line: door => [door.name, houseOf(door), door.listed?.members ?? '', String(cards(door).filter(card => card === 'valid').length)],
  },
  'chua-tham-gia': {
    is: says('participation', 'none'),
    line: door => [door.name, '1970', houseOf(door), door.listed?.security_team === 'yes' ? 'Có' : 'Không'],
  },
  'chua-co-binh': { is: door => met0(door) && usable(door) === 0, line: door => [door.name, houseOf(door), door.listed?.members ?? ''] },
  'chua-tich-hop': { is: says('book', 'not_yet'), line: door => [door.name, '1970', houseOf(door)] },
}
export const houseOf = ({ code }: Door): string => `${code.slice(1)} ngõ Đình`
