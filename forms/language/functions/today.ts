// The day that today() means: that of the record's context, in Vietnam. Worked out once a record, because checks ask for it again and again.
import { dayOf } from '../../../shared/local-day.ts'
import type { World } from '../program/program.ts'

export function todayIn(world: World): string {
  world.today ??= dayOf(world.context.now)
  return world.today
}
