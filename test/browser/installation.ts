// A small synthetic ward (3 residential groups, 60 certificates, 2 frozen days) served by a real process that can be killed at any moment and
// started again on the same folder and port, at a time of day that the test sets.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATABASE } from '../../server/installation.ts'

export interface Account {
  role: string
  name: string
  url: string
  pin: string
}

export interface Installation {
  folder: string
  database: string
  origin: string
  accounts: Account[]
  account(role: string): Account
  /** Sets the server's clock; it runs on from there. */
  setClock(instant: number): Promise<void>
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Kills it and deletes the folder. */
  remove(): Promise<void>
}

const PROCESS = join(import.meta.dirname, 'installation-process.ts')

/**
 * What the campaign asks: its own form, every kind of question (test/forms/gallery-form.ts), or a meeting of 300 households (meeting-form.ts);
 * 'campaigns' for a ward that has run several campaigns for 20 days.
 */
type AskedForm = 'land' | 'gallery' | 'meeting' | 'campaigns'

export async function createInstallation(firstInstant: number, form: AskedForm = 'land'): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'phieu-so-browser-'))
  const port = await freePort()
  let instant = firstInstant
  let setAt = Date.now()
  let child: ChildProcess | null = null
  const present = () => instant + (Date.now() - setAt)

  async function start(): Promise<void> {
    child = spawn(process.execPath, [PROCESS, folder, String(port), String(Math.round(present())), form], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    await heard(child, 'ready')
  }
  async function kill(): Promise<void> {
    const dying = child
    child = null
    if (!dying || dying.exitCode !== null) return
    const gone = new Promise(resolve => dying.once('exit', resolve))
    dying.kill('SIGKILL')
    await gone
  }

  await start()
  const accounts: Account[] = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  return {
    folder,
    database: join(folder, DATABASE),
    origin: `http://localhost:${port}`,
    accounts,
    account(role) {
      const found = accounts.find(account => account.role === role)
      if (!found) throw new Error(`no demo account for ${role}`)
      return found
    },
    async setClock(next) {
      instant = next
      setAt = Date.now()
      if (!child) return
      child.send({ now: next })
      await heard(child, 'set')
    },
    kill,
    start,
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function heard(child: ChildProcess, kind: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`the server process ended with ${code}`))
    child.once('exit', gone)
    child.on('message', function hear(message: { kind?: string }) {
      if (message.kind !== kind) return
      child.off('message', hear)
      child.off('exit', gone)
      resolve()
    })
  })
}

export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
