// The Vietnamese catalogue: one file an area, merged here.
import { capture } from './vi/capture.ts'
import { enter } from './vi/enter.ts'
import { everywhere as common } from './vi/everywhere.ts'
import { fill } from './vi/fill.ts'
import { home } from './vi/home.ts'
import { me } from './vi/me.ts'
import { questions } from './vi/questions.ts'
import { record } from './vi/record.ts'
import { sending } from './vi/sending.ts'
import { states } from './vi/states.ts'
import { table } from './vi/table.ts'
import { time } from './vi/time.ts'
import { versions } from './vi/versions.ts'

export const vi = { capture, common, enter, fill, home, me, questions, record, sending, states, table, time, versions }
export type Texts = typeof vi
