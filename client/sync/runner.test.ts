import { expect, it } from 'vitest'
import { seeded } from '../../test/world/seeded.ts'
import { createChanges } from '../local/changes.ts'
import { createRunner, type RunnerPorts } from './runner.ts'

function setting(round: RunnerPorts['round']) {
  let now = 1_000
  const waits: number[] = []
  let due: () => void = () => undefined
  const runner = createRunner({
    clock: { now: () => now },
    random: seeded(4),
    timers: {
      after(milliseconds, act) {
        waits.push(milliseconds)
        due = act
        return () => undefined
      },
    },
    locks: { hold: (_, act) => act() },
    lockName: 'test',
    changes: createChanges({ post: () => undefined, listen: () => () => undefined }),
    round,
    ready: () => true,
    lastSuccessAt: null,
  })
  return { runner, waits, fire: () => due(), pass: (milliseconds: number) => (now += milliseconds) }
}
const failure = { message: 'Không có mạng', ends: true }

it('failures wait longer each time, with jitter, up to five minutes; a success forgets them', async () => {
  let fails = true
  const { runner, waits } = setting(async () => (fails ? failure : null))
  for (let attempt = 0; attempt < 9; attempt++) await runner.run('trigger')
  for (const [index, wait] of waits.entries()) {
    const longest = Math.min(300_000, 5_000 * 2 ** index)
    expect(wait).toBeGreaterThanOrEqual(longest / 2)
    expect(wait).toBeLessThanOrEqual(longest)
  }
  expect(new Set(waits.slice(-3)).size).toBeGreaterThan(1)
  fails = false
  await runner.run('trigger')
  expect(waits.at(-1)).toBe(120_000)
  fails = true
  await runner.run('trigger')
  expect(waits.at(-1)).toBeLessThanOrEqual(5_000)
})

it('trouble keeps the time of its first failure, and goes with the first success', async () => {
  let fails = true
  const { runner, pass } = setting(async () => (fails ? failure : null))
  await runner.run('trigger')
  pass(60_000)
  expect((await runner.run('trigger')).trouble).toEqual({ message: 'Không có mạng', since: 1_000 })
  fails = false
  expect(await runner.run('trigger')).toMatchObject({ trouble: null, lastSuccessAt: 61_000, running: false })
})

it('asked while a round runs, one more follows it, however often it was asked, and it is told that a person asked', async () => {
  const reasons: string[] = []
  let release = () => {}
  const { runner } = setting(async reason => {
    reasons.push(reason)
    if (reasons.length === 1) await new Promise<void>(resolve => (release = resolve))
    return null
  })
  const first = runner.run('trigger')
  const more = [runner.run('trigger'), runner.run('asked'), runner.run('trigger')]
  expect(runner.status().running).toBe(true)
  release()
  await Promise.all([first, ...more])
  expect(reasons).toEqual(['trigger', 'asked'])
})

it('a fault of the program ends the round in words and is tried again', async () => {
  const { runner, waits } = setting(async () => {
    throw new TypeError('a bug')
  })
  expect((await runner.run('trigger')).trouble?.message).toMatch(/TypeError/)
  expect(waits).toHaveLength(1)
})

it('the timer starts a round by itself, and a stopped runner starts none', async () => {
  let rounds = 0
  const { runner, fire } = setting(async () => {
    rounds++
    return null
  })
  await runner.run('trigger')
  fire()
  await runner.run('trigger')
  expect(rounds).toBe(3)
  runner.stop()
  await runner.run('asked')
  expect(rounds).toBe(3)
})
