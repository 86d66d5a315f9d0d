// What one seed draws before it begins: which faults exist in its world and how often they strike (swarm testing: a fault that is always on
// hides the bugs that need its absence). Everything drawn is printed when a seed fails.
import { seeded } from '../world/seeded.ts'

export interface Options {
  seed: number
  devices: number
  /** Two residential groups, or all devices in one, where they meet the same records. */
  sameGroup: boolean
  steps: number
  /** Chances for each request, 0 to 0.4. */
  loseRequest: number
  loseAnswer: number
  twice: number
  late: number
  portal: number
  /** Chance that a tab dies in the middle of an action, and that one is killed between two. */
  crash: number
  tabKill: number
  secondTab: boolean
  serverKill: number
  /** Largest error of the phones' clocks, in hours. */
  clockError: number
  /** Chance that the server's clock jumps, by up to an hour either way. */
  serverClockStep: number
  /** Chance that a reviewer who could decide does. */
  reviews: number
  photos: number
}

export function draw(seed: number): Options {
  const random = seeded(seed, 'options')
  const sometimes = (most: number) => (random.chance(0.5) ? Math.round(random.next() * most * 100) / 100 : 0)
  return {
    seed,
    devices: random.whole(1, 2),
    sameGroup: random.chance(0.5),
    steps: random.whole(6, 15),
    loseRequest: sometimes(0.4),
    loseAnswer: sometimes(0.4),
    twice: sometimes(0.3),
    late: sometimes(0.3),
    portal: sometimes(0.2),
    crash: sometimes(0.6),
    tabKill: sometimes(0.2),
    secondTab: random.chance(0.3),
    serverKill: sometimes(0.3),
    clockError: random.chance(0.5) ? 48 : 0,
    serverClockStep: sometimes(0.2),
    reviews: random.chance(0.7) ? random.whole(5, 10) / 10 : 0,
    photos: random.pick([0, 1, 3]),
  }
}
