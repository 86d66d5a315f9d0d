// The composition: the real clock, chance, timers, log, folder and socket, and the four commands. Nothing else is decided here.
import { randomFillSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import type { Clock, Random } from '../shared/ports.ts'
import { demoAccounts, demoGreeting, isDemo, makeDemo } from './commands/demo.ts'
import { importFile } from './commands/import.ts'
import { type Serving, serve } from './commands/serve.ts'
import { firstAdministratorLink, greeting, linkLastsUntil } from './commands/start.ts'
import { verifyInstallation } from './commands/verify.ts'
import { type Command, type Env, readEnv } from './env.ts'
import { EXPORTS, type Installation, isInstallation, openInstallation } from './installation.ts'
import { createLiveNews } from './live.ts'
import type { Log } from './log.ts'
import type { ServerParts } from './parts.ts'
import { defaultSettings } from './settings.ts'
import type { Timers } from './timers.ts'

const clock: Clock = { now: () => Date.now() }
const random: Random = { bytes: length => randomFillSync(new Uint8Array(length)) }
const timers: Timers = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds)
    return () => clearTimeout(timer)
  },
}
const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const print = (line: string) => console.log(line)

async function main([command = 'start', ...rest]: readonly string[]): Promise<number> {
  if (!isCommand(command)) return refuse(`Không có lệnh "${command}". Các lệnh: start, demo, import, verify.`)
  const reading = readEnv(command)
  if (!reading.ok) return refuse(`Biến môi trường chưa đúng:\n${reading.problems.map(line => `  ${line}`).join('\n')}`)
  const { env } = reading
  switch (command) {
    case 'start':
      return start(env)
    case 'demo':
      return demo(env)
    case 'import':
      return (await withInstallation(env.dataDir, installation => importFile(installation, rest, print))) ? 0 : 1
    case 'verify':
      return verifyAll(env)
  }
}

function isCommand(word: string): word is Command {
  return ['start', 'demo', 'import', 'verify'].includes(word)
}

function refuse(line: string): number {
  console.error(line)
  return 1
}

async function start(env: Env): Promise<number> {
  if (isDemo(env.dataDir)) return refuse(`${env.dataDir} là bản trình diễn; hãy chạy "npm run demo", hoặc đặt DATA_DIR là thư mục khác.`)
  const parts = partsOf(env, await openInstallation(env.dataDir, { clock, random }))
  return serveUntilStopped(env, parts, async address => {
    print(greeting(address, await firstAdministratorLink(parts, address), linkLastsUntil(clock.now())))
  })
}

/** Makes the synthetic ward the first time, then serves it. A real installation is never touched. */
async function demo(env: Env): Promise<number> {
  const place = { folder: env.dataDir, address: env.publicUrl ?? `http://localhost:${env.port}` }
  if (!isDemo(env.dataDir)) {
    if (isInstallation(env.dataDir)) return refuse(`${env.dataDir} là dữ liệu thật. Đặt DATA_DIR là một thư mục khác cho bản trình diễn.`)
    print('Đang tạo phường mẫu, khoảng một phút…')
    await makeDemo(place, { clock, random })
  }
  const parts = partsOf(env, await openInstallation(env.dataDir, { clock, random }))
  return serveUntilStopped(env, parts, async address => {
    print(demoGreeting({ ...place, address }, demoAccounts({ ...place, address })))
  })
}

/** Verifies the folder that was named, or each of the usual ones that exists. */
async function verifyAll(env: Env): Promise<number> {
  const folders = env.dataDirChosen ? [env.dataDir] : [env.dataDir, resolve(env.dataDir, 'demo')]
  const found = folders.filter(isInstallation)
  if (found.length === 0) return refuse(`Không có dữ liệu ở ${folders.join(' hoặc ')}. Đặt DATA_DIR là thư mục dữ liệu.`)
  let well = true
  for (const folder of found) well = (await withInstallation(folder, installation => verifyInstallation(installation, print))) && well
  return well ? 0 : 1
}

async function withInstallation<T>(folder: string, work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation(folder, { clock, random })
  try {
    return await work(installation)
  } finally {
    installation.store.close()
  }
}

function partsOf(env: Env, { folder, store, blobs }: Installation): ServerParts {
  const staticFolder = existsSync(DIST) ? DIST : null
  const exportsFolder = join(folder, EXPORTS)
  const settings = { ...defaultSettings, publicUrl: env.publicUrl, sessionDays: env.sessionDays, staticFolder, exportsFolder }
  return { store, blobs, clock, random, timers, log: logOf(env), settings, live: createLiveNews() }
}

function logOf(env: Env): Log {
  const logger = pino({ level: env.logLevel, base: null })
  return {
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  }
}

async function serveUntilStopped(env: Env, parts: ServerParts, greet: (address: string) => Promise<void>): Promise<number> {
  let serving: Serving
  try {
    serving = await serve(parts, env)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (taken) return refuse(`Cổng ${env.port} đang có chương trình khác dùng. Đặt PORT là một cổng khác.`)
    throw error
  }
  await greet(env.publicUrl ?? `http://localhost:${serving.port}`)
  await new Promise<void>(stop => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
  await serving.stop()
  return 0
}

process.exitCode = await main(process.argv.slice(2))
