// What both kinds of blobs promise: the same acceptance suite for the folder and for memory. The folder's files are looked at too.
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Blobs } from './blobs.ts'
import { openFolderBlobs } from './folder.ts'
import { createMemoryBlobs } from './memory.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'phieu-so-blobs-'))
  folders.push(folder)
  return folder
}

const DIGEST = 'ab'.repeat(32)
const OTHER = 'cd'.repeat(32)
const bytes = (...values: number[]) => new Uint8Array(values)

const kinds: [name: string, open: () => Promise<Blobs>][] = [
  ['folder', () => openFolderBlobs(newFolder())],
  ['memory', async () => createMemoryBlobs()],
]

describe.each(kinds)('blobs in a %s', (_name, open) => {
  let blobs: Blobs
  beforeEach(async () => {
    blobs = await open()
  })

  it('grow chunk by chunk and become a blob when finished', async () => {
    expect(await blobs.received(DIGEST)).toBe(0)
    expect(await blobs.append(DIGEST, 0, bytes(1, 2))).toEqual({ kind: 'appended', received: 2 })
    expect(await blobs.append(DIGEST, 2, bytes(3))).toEqual({ kind: 'appended', received: 3 })
    expect([await blobs.has(DIGEST), await blobs.read(DIGEST)]).toEqual([false, null])
    expect(await blobs.unfinished(DIGEST)).toEqual(bytes(1, 2, 3))
    await blobs.finish(DIGEST)
    expect([await blobs.has(DIGEST), await blobs.read(DIGEST)]).toEqual([true, bytes(1, 2, 3)])
    expect([await blobs.received(DIGEST), await blobs.list()]).toEqual([0, [DIGEST]])
  })

  it('refuse a chunk that does not continue what is there, and say where to go on', async () => {
    await blobs.append(DIGEST, 0, bytes(1, 2))
    for (const offset of [0, 1, 3]) expect(await blobs.append(DIGEST, offset, bytes(9))).toEqual({ kind: 'wrongOffset', received: 2 })
    expect(await blobs.unfinished(DIGEST)).toEqual(bytes(1, 2))
  })

  it('take one of several chunks that come at once for the same place', async () => {
    const answers = await Promise.all([1, 2, 3].map(value => blobs.append(DIGEST, 0, bytes(value))))
    expect(answers.map(answer => answer.kind)).toEqual(['appended', 'wrongOffset', 'wrongOffset'])
    expect(await blobs.unfinished(DIGEST)).toEqual(bytes(1))
  })

  it('finish twice as once, and not what never began', async () => {
    await blobs.append(DIGEST, 0, bytes(1))
    await Promise.all([blobs.finish(DIGEST), blobs.finish(DIGEST)])
    expect(await blobs.read(DIGEST)).toEqual(bytes(1))
    await expect(blobs.finish(OTHER)).rejects.toThrow('nothing to finish')
  })

  it('forget an upload that is discarded', async () => {
    await blobs.append(DIGEST, 0, bytes(1))
    await blobs.discard(DIGEST)
    expect([await blobs.received(DIGEST), await blobs.unfinished(DIGEST)]).toEqual([0, null])
    await blobs.discard(DIGEST)
  })
})

describe('the folder', () => {
  it('holds a blob under its digest, and goes on with an upload after a restart', async () => {
    const folder = newFolder()
    await (await openFolderBlobs(folder)).append(DIGEST, 0, bytes(1, 2))
    const again = await openFolderBlobs(folder)
    expect(await again.received(DIGEST)).toBe(2)
    await again.append(DIGEST, 2, bytes(3))
    await again.finish(DIGEST)
    expect(new Uint8Array(readFileSync(join(folder, 'blobs', 'ab', DIGEST)))).toEqual(bytes(1, 2, 3))
    expect(readdirSync(join(folder, 'unfinished'))).toEqual([])
  })

  it('sweeps uploads that nobody went on with, and nothing else', async () => {
    const folder = newFolder()
    const blobs = await openFolderBlobs(folder)
    await blobs.append(DIGEST, 0, bytes(1))
    await blobs.append(OTHER, 0, bytes(1))
    utimesSync(join(folder, 'unfinished', DIGEST), 1000, 1000)
    expect(await blobs.sweep(2_000_000)).toBe(1)
    expect([await blobs.received(DIGEST), await blobs.received(OTHER)]).toEqual([0, 1])
  })

  it('lists only what is named by a digest', async () => {
    const folder = newFolder()
    const blobs = await openFolderBlobs(folder)
    writeFileSync(join(folder, 'blobs', 'note.txt'), 'x')
    expect(await blobs.list()).toEqual([])
  })
})
