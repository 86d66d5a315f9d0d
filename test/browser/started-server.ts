// `server/main.ts start` as a process of its own, on a free port and an empty folder, with nothing given but its variables.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../house/sources.ts'
import { freePort } from './installation.ts'

export interface StartedServer {
  folder: string
  origin: string
  /** The address that it printed for the first administrator. */
  firstLink: string
  remove(): Promise<void>
}

const LINK = /http:\/\/\S+\/#khoi-tao=\S+/

export async function startServer(): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'phieu-so-empty-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const variables = { PORT: String(port), DATA_DIR: folder, PUBLIC_URL: origin, LOG_LEVEL: 'error', NODE_NO_WARNINGS: '1' }
  const child = spawn(process.execPath, [join(ROOT, 'server/main.ts'), 'start'], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    folder,
    origin,
    firstLink: await printedLink(child),
    async remove() {
      if (child.exitCode === null) {
        const gone = new Promise(resolve => child.once('exit', resolve))
        child.kill('SIGTERM')
        await gone
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (piece: Buffer) => {
      printed += piece.toString('utf8')
      const link = LINK.exec(printed)?.[0]
      if (link) resolve(link)
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code} and printed: ${printed}`)))
  })
}
