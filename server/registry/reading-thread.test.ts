// The thread that reads: it says how far it is, can be stopped, and when it runs out of memory it ends alone and says that the file is too heavy.
import { describe, expect, it } from 'vitest'
import { householdList } from '../../forms/campaigns/culture-family/household-list.ts'
import { readInThread } from './reading-thread.ts'

const HEAD = 'Mã hộ;Họ và tên chủ hộ;Ngõ;Tổ dân phố\n'
const households = (many: number): Uint8Array =>
  new TextEncoder().encode(HEAD + Array.from({ length: many }, (_, row) => `H${row};Nguyễn Văn Thử;Ngõ ${row};Tổ dân phố 1\n`).join(''))
const jobOf = (many: number) => ({ list: householdList, bytes: households(many), choices: {} })

describe('reading in a thread', () => {
  it('says how far it is on the way', async () => {
    const said: string[] = []
    const reading = await readInThread(jobOf(1200), undefined, (done, of) => said.push(`${done}/${of}`))
    expect(reading.kind).toBe('read')
    expect(said).toEqual(expect.arrayContaining(['500/1200', '1000/1200']))
  })

  it('stopped, it ends without an answer', async () => {
    const stop = new AbortController()
    const reading = readInThread(jobOf(50_000), stop.signal)
    stop.abort()
    expect(await reading).toEqual({ kind: 'stopped' })
  })

  it('out of memory it ends alone, and is not taken for a file that is no workbook', async () => {
    expect(await readInThread(jobOf(60_000), undefined, undefined, 16)).toEqual({ kind: 'tooHeavy' })
  })
})
