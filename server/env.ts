// The only reader of process.env. Each variable stands once, with what README says of it (test/house checks the table against this).
import { resolve } from 'node:path'
import * as z from 'zod/mini'

export type Command = 'start' | 'demo' | 'import' | 'verify'

export interface Variable {
  name: string
  default: string
  meaning: string
}

/** What README's table is checked against. */
export const VARIABLES: readonly Variable[] = [
  { name: 'PORT', default: '8080', meaning: 'Port that the server listens on' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'Address that it listens on; 0.0.0.0 for all of them' },
  { name: 'DATA_DIR', default: './data (demo: ./data/demo)', meaning: 'Folder of the database and the photos; two installations need two' },
  {
    name: 'PUBLIC_URL',
    default: 'http://localhost:PORT',
    meaning: 'Address that people use, for sign-in links; with https the cookies are Secure and HSTS is sent',
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: 'What is logged: debug, info, warn, error or silent' },
  { name: 'SESSION_DAYS', default: '30', meaning: 'Days after which an unused session ends' },
]

const Port = z.string().check(
  z.regex(/^\d{1,5}$/),
  z.refine(port => Number(port) <= 65_535),
)
const Days = z.string().check(z.regex(/^[1-9]\d{0,3}$/))
const Origin = z.url({ protocol: /^https?$/, hostname: /./ })
const Environment = z.object({
  PORT: z._default(Port, '8080'),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  DATA_DIR: z.optional(z.string().check(z.minLength(1))),
  PUBLIC_URL: z.optional(Origin),
  LOG_LEVEL: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  SESSION_DAYS: z._default(Days, '30'),
})

export interface Env {
  port: number
  host: string
  /** Absolute. */
  dataDir: string
  /** False when DATA_DIR was not given. */
  dataDirChosen: boolean
  /** Origin without a path, or null when it was not given. */
  publicUrl: string | null
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  sessionDays: number
}

export type EnvReading = { ok: true; env: Env } | { ok: false; problems: string[] }

/** `source` is process.env but in tests. A blank variable counts as not given. */
export function readEnv(command: Command, source: Record<string, string | undefined> = process.env): EnvReading {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) return { ok: false, problems: [...new Set(parsed.error.issues.map(issue => problemOf(issue.path.join('.'))))] }
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, LOG_LEVEL, SESSION_DAYS } = parsed.data
  return {
    ok: true,
    env: {
      port: Number(PORT),
      host: HOST,
      dataDir: resolve(DATA_DIR ?? (command === 'demo' ? './data/demo' : './data')),
      dataDirChosen: DATA_DIR !== undefined,
      publicUrl: PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL).origin,
      logLevel: LOG_LEVEL,
      sessionDays: Number(SESSION_DAYS),
    },
  }
}

function problemOf(name: string): string {
  const variable = VARIABLES.find(one => one.name === name)
  return `${name}: giá trị không dùng được (mặc định: ${variable?.default ?? 'không có'})`
}
