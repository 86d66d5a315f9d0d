// Durability of every commit (R4), and what one write promises.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { seeded } from '../../test/world/seeded.ts'
import type { Fault } from '../parts.ts'
import { assertFull } from './database.ts'
import { sqliteCodeOf } from './sqlite-trouble.ts'
import { openStore } from './store.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function open({ fault }: { fault?: Fault } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'phieu-so-'))
  folders.push(folder)
  const clock = { time: 1000, now: () => clock.time }
  const path = join(folder, 'store.sqlite')
  return { path, clock, store: openStore(path, { clock, random: seeded(1), fault }) }
}

const event = { actor: 'test', action: 'noted', subject: 'x' }

describe('R4: commits wait for the disk', () => {
  it('a file store runs in WAL with synchronous FULL, still after writes', async () => {
    const { store } = open()
    await store.events.append(event)
    const { connection } = store.databases
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    store.close()
  })

  it('a connection set to NORMAL is caught by the assertion and by the first write', async () => {
    const { store } = open()
    store.databases.connection.pragma('synchronous = NORMAL')
    expect(() => assertFull(store.databases.connection)).toThrow('not FULL')
    await expect(store.events.append(event)).rejects.toThrow('not FULL')
    store.close()
  })

  it('foreign keys hold, foreign schemas are not trusted, deleted data are overwritten', () => {
    const { store } = open()
    const pragma = (name: string) => store.databases.connection.pragma(name, { simple: true })
    expect([pragma('foreign_keys'), pragma('trusted_schema'), pragma('secure_delete'), pragma('busy_timeout')]).toEqual([1, 0, 1, 5000])
    store.close()
  })

  it('reading goes through a connection that cannot write', async () => {
    const { store } = open()
    let refused: unknown
    try {
      store.base.read.run('DELETE FROM wards')
    } catch (error) {
      refused = error
    }
    expect(sqliteCodeOf(refused)).toBe('SQLITE_READONLY')
    store.close()
  })
})

describe('one write', () => {
  it('R7 of TESTPLAN: time and sequence never decrease, whatever the clock does', async () => {
    const { store, clock } = open()
    for (const time of [5000, 4000, 6000, 10]) {
      clock.time = time
      await store.events.append(event)
    }
    const entries = await store.events.ofSubject('x')
    expect(entries.map(entry => entry.at)).toEqual([5000, 5000, 6000, 6000])
    expect(entries.map(entry => entry.seq)).toEqual([1, 2, 3, 4])
    store.close()
  })

  it('what throws changes nothing, and the next write goes on where the last good one ended', async () => {
    const { store } = open()
    const broken = store.write('test', tx => {
      tx.event(event)
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    expect(await store.events.append(event)).toBe(1)
    store.close()
  })

  it('a part that fails alone is undone alone, its events too', async () => {
    const { store } = open()
    await store.write('test', tx => {
      tx.event(event)
      const failed = tx.attempt(() => {
        tx.event({ ...event, subject: 'lost' })
        throw new Error('broken')
      })
      expect(failed.ok).toBe(false)
      tx.event(event)
    })
    expect((await store.events.ofSubject('x')).map(entry => entry.seq)).toEqual([1, 2])
    expect(await store.events.ofSubject('lost')).toEqual([])
    store.close()
  })

  it('R7: writes asked for together share one commit, and one that throws is undone alone', async () => {
    const { store } = open()
    const told: number[] = []
    store.onCommit(({ seq }) => told.push(seq))
    const broken = store.write('test', tx => {
      tx.event({ ...event, subject: 'lost' })
      throw new Error('broken')
    })
    const all = await Promise.allSettled([store.events.append(event), broken, store.events.append(event)])
    expect(all.map(one => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await store.events.ofSubject('x')).map(entry => entry.seq)).toEqual([1, 2])
    expect(await store.events.ofSubject('lost')).toEqual([])
    expect(told).toEqual([2])
    store.close()
  })

  it('R4: when the shared commit fails, every write in it is refused and nothing of them is there', async () => {
    const { store } = open({
      fault: (point, what) => {
        if (point === 'before-commit' && what === 'last') throw new Error('killed')
      },
    })
    const last = store.write('last', tx => tx.event(event))
    const all = await Promise.allSettled([store.events.append(event), last])
    expect(all.map(one => one.status)).toEqual(['rejected', 'rejected'])
    expect(await store.events.ofSubject('x')).toEqual([])
    expect(await store.events.append(event)).toBe(1)
    store.close()
  })

  it('opened again it is the same installation, with everything in it', async () => {
    const { store, path, clock } = open()
    await store.events.append(event)
    const { installation } = store
    store.close()
    const again = openStore(path, { clock, random: seeded(2) })
    expect(again.installation).toBe(installation)
    expect(await again.events.ofSubject('x')).toHaveLength(1)
    again.close()
  })
})
