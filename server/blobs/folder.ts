// Photos as files named by their digest: whole ones under blobs/ab/abcdef…, unfinished ones under unfinished/. A chunk is on the disk before
// it is acknowledged (fdatasync); a finished photo appears in one step and stays (rename, then fsync of both folders). Names come from
// digests alone, never from a client.
import { constants } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Digest } from '../../shared/ids.ts'
import type { Appended, Blobs } from './blobs.ts'
import { createTurns } from './turns.ts'

export interface FolderOptions {
  /** False writes without waiting for the disk: only for what is made anew when it was interrupted. */
  durable: boolean
}

export async function openFolderBlobs(folder: string, { durable }: FolderOptions = { durable: true }): Promise<Blobs> {
  const unfinishedFolder = join(folder, 'unfinished')
  const finishedFolder = join(folder, 'blobs')
  await mkdir(unfinishedFolder, { recursive: true })
  await mkdir(finishedFolder, { recursive: true })
  const turns = createTurns()
  const partOf = (digest: Digest) => join(unfinishedFolder, digest)
  const wholeOf = (digest: Digest) => join(finishedFolder, digest.slice(0, 2), digest)
  return {
    received: digest => sizeOf(partOf(digest)),
    append: (digest, offset, bytes) => turns.take(digest, () => append(partOf(digest), offset, bytes, durable)),
    unfinished: digest => readWhole(partOf(digest)),
    finish: digest => turns.take(digest, () => finish(partOf(digest), wholeOf(digest), durable ? syncFolder : noSync)),
    discard: digest => turns.take(digest, () => rm(partOf(digest), { force: true })),
    has: digest => exists(wholeOf(digest)),
    read: digest => readWhole(wholeOf(digest)),
    list: () => list(finishedFolder),
    sweep: before => sweep(unfinishedFolder, before),
  }
}

async function append(path: string, offset: number, bytes: Uint8Array, durable: boolean): Promise<Appended> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600)
  try {
    const { size } = await file.stat()
    if (size !== offset) return { kind: 'wrongOffset', received: size }
    await writeAll(file, bytes, offset)
    if (durable) await file.datasync()
    return { kind: 'appended', received: offset + bytes.length }
  } finally {
    await file.close()
  }
}

/** A chunk that the disk has no room for leaves the file as it was. */
async function writeAll(file: FileHandle, bytes: Uint8Array, offset: number): Promise<void> {
  try {
    for (let written = 0; written < bytes.length; ) {
      written += (await file.write(bytes, written, bytes.length - written, offset + written)).bytesWritten
    }
  } catch (error) {
    await file.truncate(offset)
    throw error
  }
}

async function finish(part: string, whole: string, sync: (folder: string) => Promise<void>): Promise<void> {
  const folder = dirname(whole)
  const added = await mkdir(folder, { recursive: true })
  if (added !== undefined) await sync(dirname(folder))
  try {
    await rename(part, whole)
  } catch (error) {
    if (!isMissing(error)) throw error
    if (await exists(whole)) return
    throw new Error(`nothing to finish for ${whole}`)
  }
  await Promise.all([sync(folder), sync(dirname(part))])
}

async function noSync(): Promise<void> {}

/** A rename is on the disk only when its folder is. Windows cannot open folders, and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function list(finishedFolder: string): Promise<Digest[]> {
  const names = await readdir(finishedFolder, { recursive: true, withFileTypes: true })
  return names
    .filter(entry => entry.isFile() && Digest.safeParse(entry.name).success)
    .map(entry => entry.name)
    .sort()
}

async function sweep(folder: string, before: number): Promise<number> {
  let swept = 0
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if ((await stat(path)).mtimeMs >= before) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    found => found.size,
    (error: unknown) => (isMissing(error) ? 0 : Promise.reject(error)),
  )
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readFile(path).then(
    buffer => new Uint8Array(buffer),
    (error: unknown) => (isMissing(error) ? null : Promise.reject(error)),
  )
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
