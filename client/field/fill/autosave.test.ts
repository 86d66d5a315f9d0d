import { beforeEach, describe, expect, test } from 'vitest'
import type { Timers } from '../../ports.ts'
import { type Autosave, createAutosave, SAVE_DELAY } from './autosave.ts'

/** Timers that go off when told, and saves that end when told. */
class World implements Timers {
  now = 0
  due: { at: number; act: () => void }[] = []
  typed = ''
  disk: string[] = []
  full = false
  pending: (() => void)[] = []

  after(milliseconds: number, act: () => void) {
    const timer = { at: this.now + milliseconds, act }
    this.due.push(timer)
    return () => {
      this.due = this.due.filter(other => other !== timer)
    }
  }
  pass(milliseconds: number) {
    this.now += milliseconds
    for (const timer of this.due.filter(({ at }) => at <= this.now)) {
      this.due = this.due.filter(other => other !== timer)
      timer.act()
    }
  }
  save = () => {
    const content = this.typed
    return new Promise<void>((resolve, reject) => {
      this.pending.push(() => {
        if (this.full) return reject(new Error('full'))
        this.disk.push(content)
        resolve()
      })
    })
  }
  async endSave() {
    this.pending.shift()?.()
    await new Promise(resolve => setImmediate(resolve))
  }
}

let world: World
let autosave: Autosave
const type = (text: string) => {
  world.typed = text
  autosave.changed()
}

beforeEach(() => {
  world = new World()
  autosave = createAutosave(world.save, world)
})

describe('autosave', () => {
  test('saves once, a moment after the last key', async () => {
    type('N')
    world.pass(SAVE_DELAY - 1)
    type('Ng')
    world.pass(SAVE_DELAY - 1)
    expect(world.pending).toHaveLength(0)
    world.pass(1)
    await world.endSave()
    expect(world.disk).toEqual(['Ng'])
    expect(autosave.state()).toBe('saved')
  })

  test('a flush saves at once and resolves only when it is durable', async () => {
    type('Ng')
    let durable = false
    const flushed = autosave.flush().then(() => {
      durable = true
    })
    await Promise.resolve()
    expect(durable).toBe(false)
    await world.endSave()
    await flushed
    expect(world.disk).toEqual(['Ng'])
  })

  test('what is typed while a save runs is saved after it, and last', async () => {
    type('N')
    world.pass(SAVE_DELAY)
    type('Ng')
    const flushed = autosave.flush()
    expect(world.pending).toHaveLength(1)
    await world.endSave()
    await world.endSave()
    await flushed
    expect(world.disk).toEqual(['N', 'Ng'])
  })

  test('a full disk is said, loses nothing, and the next flush tries again', async () => {
    world.full = true
    type('Ng')
    const flushed = autosave.flush()
    await world.endSave()
    await flushed
    expect(autosave.state()).toBe('failed')
    world.full = false
    const again = autosave.flush()
    await world.endSave()
    await again
    expect(world.disk).toEqual(['Ng'])
    expect(autosave.state()).toBe('saved')
  })

  test('after the end nothing is saved: a finalized draft does not come back', async () => {
    type('N')
    await autosave.end()
    autosave.changed()
    world.pass(SAVE_DELAY * 10)
    expect(world.pending).toHaveLength(0)
  })

  test('when finalizing failed, what was changed meanwhile is saved after all', async () => {
    await autosave.end()
    type('Ng')
    autosave.resume()
    world.pass(SAVE_DELAY)
    await world.endSave()
    expect(world.disk).toEqual(['Ng'])
  })

  test('nothing changed, nothing saved', async () => {
    await autosave.flush()
    expect(world.pending).toHaveLength(0)
  })
})
