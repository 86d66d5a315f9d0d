// The store as the server sees it: one member for each noun, each in its own file. Signatures are async, transaction bodies are not
// (better-sqlite3); whoever needs a hash or a judgement computes it before the write.
import type { Clock, Random } from '../../shared/ports.ts'
import type { Fault } from '../parts.ts'
import { campaignStore } from './campaigns.ts'
import { cardStore } from './cards.ts'
import { type Database, openDatabases } from './database.ts'
import { entityStore } from './entities.ts'
import { eventStore } from './events.ts'
import { firstAdministratorStore } from './first-administrator.ts'
import { formStore } from './forms.ts'
import { historyStore } from './history.ts'
import { importChoiceStore } from './import-choices.ts'
import { importUndoStore } from './import-undo.ts'
import { listDefinitionStore } from './list-definitions.ts'
import { listImportStore } from './list-imports.ts'
import { peopleStore } from './people.ts'
import { photoStore } from './photos.ts'
import { pullStore } from './pull.ts'
import { recordStore } from './records.ts'
import { reportStore } from './reports.ts'
import { reviewStore } from './reviews.ts'
import { sessionStore } from './sessions.ts'
import { openWard, wardStore } from './wards.ts'
import { createWriter, type Writer } from './write.ts'

/** What each noun is built on. `read` never sees an unfinished write. */
export interface StoreBase {
  readonly ward: string
  readonly read: Database
  readonly write: Writer['write']
  readonly clock: Clock
  readonly random: Random
}

export interface StoreOptions {
  readonly clock: Clock
  readonly random: Random
  readonly fault?: Fault | undefined
}

export type Store = ReturnType<typeof openStore>

/** Opens or creates the store. `path` is a file or ':memory:'. */
export function openStore(path: string, options: StoreOptions) {
  const databases = openDatabases(path)
  const { ward, installation } = openWard(databases.db, options.clock, options.random)
  const writer = createWriter({ databases, ward, ...options })
  const base: StoreBase = { ward, read: databases.read, write: writer.write, clock: options.clock, random: options.random }
  return {
    /** Part of the session cookie's name. */
    installation,
    /** For nouns that are added beside these (desk, board, people's list). */
    base,
    /** The open connection, for backup and verification only. */
    databases,
    write: writer.write,
    onCommit: writer.onCommit,
    wards: wardStore(base),
    people: peopleStore(base),
    cards: cardStore(base),
    firstAdministrator: firstAdministratorStore(base),
    sessions: sessionStore(base),
    campaigns: campaignStore(base),
    forms: formStore(base),
    lists: listDefinitionStore(base),
    entities: entityStore(base),
    importChoices: importChoiceStore(base),
    listImports: listImportStore(base),
    importUndo: importUndoStore(base),
    records: recordStore(base),
    reviews: reviewStore(base),
    photos: photoStore(base),
    pull: pullStore(base),
    reports: reportStore(base),
    events: eventStore(base),
    history: historyStore(base),
    /** Writes the whole store into a new file. */
    saveAs: (file: string): void => {
      databases.connection.prepare('VACUUM INTO ?').run(file)
    },
    close: () => databases.close(),
  }
}
