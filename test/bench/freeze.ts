// The freeze of a day with 10,000 records, on a file with synchronous=FULL, as the first write after the cut would meet it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PUSH_MAX_VERSIONS } from '../../shared/push.ts'
import { at, collected, openOffice, photoRef } from '../server/office.ts'
import { type Figure, milliseconds } from './table.ts'

const RECORDS = 10_000

export async function freeze(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'phieu-so-bench-'))
  const office = await openOffice({ path: join(folder, 'bench.sqlite') })
  const sender = await office.signedIn('Người Đo', 'collector', ['tdp-1', 'tdp-2'])
  for (let sent = 0; sent < RECORDS; sent += PUSH_MAX_VERSIONS) {
    const batch = Array.from({ length: PUSH_MAX_VERSIONS }, (_, index) =>
      office.version(collected({ certificate_photos: [photoRef('c')] }), { residentialGroup: index % 2 ? 'tdp-1' : 'tdp-2' }),
    )
    await office.push(sender, await Promise.all(batch))
  }
  office.clock.time = at('15:00:00.000')
  const begun = performance.now()
  await office.store.reports.freezeDue()
  const took = performance.now() - begun
  office.store.close()
  rmSync(folder, { recursive: true, force: true })
  return [{ what: 'freeze of 10,000 records', value: milliseconds(took), note: 'tally, chain, durable commit' }]
}
