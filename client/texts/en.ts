// The English catalogue: one file an area, merged here. Loaded only when somebody chooses English.

import { capture } from './en/capture.ts'
import { enter } from './en/enter.ts'
import { everywhere as common } from './en/everywhere.ts'
import { fill } from './en/fill.ts'
import { home } from './en/home.ts'
import { me } from './en/me.ts'
import { questions } from './en/questions.ts'
import { record } from './en/record.ts'
import { sending } from './en/sending.ts'
import { states } from './en/states.ts'
import { table } from './en/table.ts'
import { time } from './en/time.ts'
import { versions } from './en/versions.ts'
import type { Texts } from './vi.ts'

export const en: Texts = { capture, common, enter, fill, home, me, questions, record, sending, states, table, time, versions }
