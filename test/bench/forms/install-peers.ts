// The peers are installed when the bench first wants them, and never by `npm ci` at the root. Without a network they are left out, and said so.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PEERS } from './build-pages.ts'

/** True when what the peers' lock names is installed. */
export function installPeers(): boolean {
  const lock = readFileSync(join(PEERS, 'package-lock.json'), 'utf8')
  const installed = join(PEERS, 'node_modules', '.lock-of-the-bench')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return true
  console.log('Installing the peers (ODK Web Forms, enketo-core) into test/bench/peers/node_modules ...')
  // A shell of its own finds npm wherever Node was started from; the copy of the lock is what says that it came to an end.
  const done = spawnSync(
    'npm ci --no-audit --no-fund --loglevel=error --fetch-retries=1 --fetch-retry-mintimeout=1000 && cp package-lock.json node_modules/.lock-of-the-bench',
    {
      cwd: PEERS,
      shell: true,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  if (done.status !== 0) console.log('The peers could not be installed (is there a network?): their rows are left out of the table.')
  return done.status === 0
}
