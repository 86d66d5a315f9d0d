// One seed: a small ward for one or two days, with the faults that the seed drew, then healing, then the last count. Everything happens one
// step after the other under one clock, and chance comes only from the seed, so that the same seed tells the same story.
import { createHash } from 'node:crypto'
import type { Device, Tab } from '../world/device.ts'
import { type Seeded, seeded } from '../world/seeded.ts'
import type { Fate } from '../world/wire.ts'
import { createWorld, type Worldly, type WorldOptions } from '../world.ts'
import { type Ledger, newLedger } from './ledger.ts'
import { draw, type Options } from './options.ts'
import { checkAlways, checkHealed } from './oracle.ts'
import { collect, correct, type Life, type Person, remember, review, tabOf } from './people.ts'

/** How a mutant changes the world: by wrapping parts of it, never by a switch in the product. */
export interface Mutant {
  store?: NonNullable<WorldOptions['wrapStore']>
  world?: (world: Worldly) => void
  device?: (device: Device, world: Worldly) => void
  tab?: (tab: Tab, person: Person) => void
  /** After each thing a person did. */
  afterAct?: (person: Person, world: Worldly) => Promise<void>
}

export interface Result {
  options: Options
  violations: string[]
  log: string[]
  /** Of the whole story; equal for equal seeds. */
  hash: string
  finalized: number
}

const MINUTE = 60_000

export async function simulate(seed: number, mutant: Mutant = {}): Promise<Result> {
  const options = draw(seed)
  const ledger = newLedger()
  const world = await createWorld({ seed, houses: 3, ...(mutant.store && { wrapStore: mutant.store }) })
  mutant.world?.(world)
  const random = seeded(seed, 'steps')
  const faults = watch(world, ledger, options, seeded(seed, 'server'))
  const life: Life = { world, ledger, random, onOpen: (tab, person) => mutant.tab?.(tab, person) }
  const people = await settle(world, options, mutant)
  faults.on = true
  try {
    for (let step = 0; step < options.steps && ledger.violations.length === 0; step++) {
      world.now += random.whole(1, 50) * MINUTE
      await stepOnce(life, options, people, faults, mutant)
      checkAlways(world, ledger)
    }
    if (ledger.violations.length === 0) await heal(life, people, faults)
  } finally {
    for (const { device } of people) for (const tab of [...device.tabs]) tab.kill()
    world.store.close()
  }
  const { violations, log } = ledger
  const hash = createHash('sha256').update(log.join('\n')).digest('hex')
  return { options, violations, log, hash, finalized: ledger.finalized.size }
}

async function settle(world: Worldly, options: Options, mutant: Mutant): Promise<Person[]> {
  const people: Person[] = []
  for (let index = 0; index < options.devices; index++) {
    const name = `may-${index + 1}`
    const group = options.sameGroup ? 'tdp-1' : `tdp-${index + 1}`
    const { device, tab } = await world.phone(name, [group])
    const person = { name, group, device }
    mutant.device?.(device, world)
    mutant.tab?.(tab, person)
    const chance = seeded(options.seed, `wire ${name}`)
    device.wire.fate = () => fateOf(options, chance)
    people.push(person)
  }
  return people
}

function fateOf(options: Options, chance: Seeded): Fate {
  const fates: [Fate, number][] = [
    ['loseRequest', options.loseRequest],
    ['loseAnswer', options.loseAnswer],
    ['twice', options.twice],
    ['late', options.late],
    ['portal', options.portal],
  ]
  for (const [fate, probability] of fates) if (chance.chance(probability)) return fate
  return 'pass'
}

interface Faults {
  on: boolean
}

/** Kills the server at its named places, and notes what its clock said when it received. */
function watch(world: Worldly, ledger: Ledger, options: Options, chance: Seeded): Faults {
  const faults = { on: false }
  let highest = world.now
  world.server.fault = (point, what) => {
    if (point === 'before-commit') highest = Math.max(highest, world.now)
    if (point === 'after-commit' && what === 'receive') noteReceipts(world, ledger, highest)
    if (!faults.on || !chance.chance(options.serverKill * 0.15)) return
    world.server.up = false
    ledger.log.push(`server killed ${point}`)
    throw new Error('killed')
  }
  return faults
}

function noteReceipts(world: Worldly, ledger: Ledger, highest: number): void {
  const rows = world.store.databases.connection.prepare('SELECT version FROM record_versions ORDER BY seq').all() as { version: string }[]
  for (const { version } of rows) {
    if (!ledger.clockAtReceipt.has(version)) ledger.clockAtReceipt.set(version, { clock: world.now, highest })
  }
}

async function stepOnce(life: Life, options: Options, people: Person[], faults: Faults, mutant: Mutant): Promise<void> {
  const { world, random, ledger } = life
  const person = random.pick(people)
  shiftClocks(world, person, options, random)
  if (!world.server.up && random.chance(0.6)) world.server.restart()
  if (random.chance(0.15)) toTheCut(world, random)
  const tab = await tabOf(life, person, options.secondTab && random.chance(0.5) ? 1 : 0)
  if (random.chance(options.crash)) tab.dieAfter(random.whole(0, 6))
  const act = random.pick(['collect', 'collect', 'collect', 'correct', 'correct', 'sync', 'late', 'desk', 'desk'] as const)
  ledger.log.push(`${world.now} ${person.name} ${act}`)
  if (act === 'collect') await collect(life, person, tab, random.whole(0, options.photos))
  if (act === 'correct') await correct(life, person, tab)
  if (act === 'sync') await tab.phone.syncNow().catch(() => undefined)
  if (act === 'late') await person.device.wire.deliverLate()
  if (act === 'desk' && world.server.up && random.chance(options.reviews)) await quietly(faults, () => review(life))
  await person.device.quiet()
  await mutant.afterAct?.(person, world)
  if (!tab.alive() || random.chance(options.tabKill)) tab.kill()
  await remember(ledger, person, await tabOf(life, person))
  ledger.log.push(...stateOf(world))
}

/** The desk's work is not what is killed here. */
async function quietly(faults: Faults, doing: () => Promise<void>): Promise<void> {
  faults.on = false
  await doing()
  faults.on = true
}

function shiftClocks(world: Worldly, person: Person, options: Options, random: Seeded): void {
  if (random.chance(0.3)) person.device.clockError = random.whole(-options.clockError, options.clockError) * 60 * MINUTE
  if (random.chance(options.serverClockStep)) world.now += random.whole(-60, 60) * MINUTE
}

/** To the last or the first millisecond around the next 15:00. */
function toTheCut(world: Worldly, random: Seeded): void {
  const day = new Date(world.now + 16 * 60 * MINUTE).toISOString().slice(0, 10)
  world.at(random.pick(['14:59:59.999', '15:00:00.000', '15:00:00.001']), day)
}

function stateOf(world: Worldly): string[] {
  const rows = world.store.databases.connection
    .prepare('SELECT version, standing, received_at AS at FROM record_versions ORDER BY seq')
    .all()
  return [JSON.stringify(rows)]
}

/** The wires are good, the server is up, the clocks are right, everybody syncs; a day later every promise must have been kept. */
async function heal(life: Life, people: Person[], faults: Faults): Promise<void> {
  const { world, ledger } = life
  faults.on = false
  world.server.restart()
  for (const { device } of people) {
    await device.wire.deliverLate()
    device.wire.fate = () => 'pass'
    device.clockError = 0
  }
  for (const person of [...people, ...people]) {
    const tab = await tabOf(life, person)
    await tab.phone.syncNow()
    await person.device.quiet()
  }
  for (const person of people) await lookAtPhone(life, person)
  world.now += 24 * 60 * MINUTE
  await world.store.base.write('tick', () => undefined)
  checkAlways(world, ledger)
  await checkHealed(world, ledger)
}

/** I2: nothing is stuck, and what the phone says is true. */
async function lookAtPhone(life: Life, person: Person): Promise<void> {
  const { ledger } = life
  const { phone } = await tabOf(life, person)
  await remember(ledger, person, await tabOf(life, person))
  const { unsent, photosUnsent } = await phone.headline()
  const { trouble } = phone.syncStatus()
  if (unsent > 0 || photosUnsent > 0) ledger.violations.push(`I2: ${person.name} still holds ${unsent} slips and ${photosUnsent} photos`)
  if (trouble) ledger.violations.push(`I2: ${person.name} is in trouble after healing: ${trouble.message}`)
  for (const record of await phone.records())
    if (record.state === 'waiting') ledger.violations.push(`I2: ${record.record} waits for ever on ${person.name}`)
  for (const [index] of ledger.drafts.entries()) ledger.log.push(`draft left ${index}`)
}
