// Each variable's default, reading and refusal, and that README says the same.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnv, VARIABLES } from './env.ts'

describe('the environment', () => {
  it('has defaults for everything; the demo lives in a folder of its own', () => {
    const start = readEnv('start', {})
    expect(start).toEqual({
      ok: true,
      env: {
        port: 8080,
        host: '127.0.0.1',
        dataDir: resolve('./data'),
        dataDirChosen: false,
        publicUrl: null,
        logLevel: 'info',
        sessionDays: 30,
      },
    })
    expect(readEnv('demo', { PORT: '' })).toMatchObject({ env: { dataDir: resolve('./data/demo'), port: 8080 } })
  })

  it('takes what is given, and an address without its path', () => {
    const given = {
      PORT: '9000',
      HOST: '0.0.0.0',
      DATA_DIR: '/tmp/x',
      PUBLIC_URL: 'https://phuong.example/app',
      LOG_LEVEL: 'silent',
      SESSION_DAYS: '7',
    }
    expect(readEnv('start', given)).toEqual({
      ok: true,
      env: {
        port: 9000,
        host: '0.0.0.0',
        dataDir: resolve('/tmp/x'),
        dataDirChosen: true,
        publicUrl: 'https://phuong.example',
        logLevel: 'silent',
        sessionDays: 7,
      },
    })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'phuong.example'],
    ['PUBLIC_URL', 'ftp://phuong.example'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_DAYS', '0'],
  ])('%s=%s is refused by name', (name, value) => {
    const reading = readEnv('start', { [name]: value })
    expect(reading.ok ? [] : reading.problems).toEqual([expect.stringContaining(name)])
  })

  it('README names every variable with its default, and no other', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| `(.*?)` \| (.*?) \|$/gm)].map(([, name, byDefault, meaning]) => [
      name,
      byDefault,
      meaning,
    ])
    expect(rows).toEqual(VARIABLES.map(variable => [variable.name, variable.default, variable.meaning]))
  })
})
