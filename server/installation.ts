// One installation in its folder: the database and the photos. Opened by every command in the same way.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Random } from '../shared/ports.ts'
import type { Blobs } from './blobs/blobs.ts'
import { openFolderBlobs } from './blobs/folder.ts'
import { openStore, type Store } from './store/store.ts'

export const DATABASE = 'phieu-so.sqlite'
export const PHOTOS = 'photos'
/** Files on their way out, which nothing else reads. */
export const EXPORTS = 'exports'

export interface Installation {
  folder: string
  store: Store
  blobs: Blobs
}

export function isInstallation(folder: string): boolean {
  return existsSync(join(folder, DATABASE))
}

/** Makes the folder readable by its owner only: it holds people's papers. */
export async function openInstallation(folder: string, ports: { clock: Clock; random: Random }): Promise<Installation> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const store = openStore(join(folder, DATABASE), ports)
  const blobs = await openFolderBlobs(join(folder, PHOTOS))
  return { folder, store, blobs }
}
