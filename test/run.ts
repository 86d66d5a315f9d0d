// `npm test`: types, lint, nothing unused, the build, then every test, the real browser included. Ends with "N passed, N failed" alone on a line.
// A run in which no test ran is a failure.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Summary = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int(), numPendingTests: z.int() })

const run = (command: string, args: string[]): boolean => spawnSync(command, args, { stdio: 'inherit' }).status === 0
const scratch = mkdtempSync(join(tmpdir(), 'phieu-so-test-'))
let passed = 0
let failed = 0

function step(name: string, ok: boolean): void {
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name}`)
}

/** Counts a vitest project; a suite that could not even load, or a skipped test, is a failure too. */
function tests(project: string): void {
  const file = join(scratch, `${project}.json`)
  const ok = run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const summary = readSummary(file)
  passed += summary?.numPassedTests ?? 0
  const counted = summary ? summary.numFailedTests + summary.numPendingTests : 0
  failed += ok && summary && summary.numPassedTests > 0 ? counted : Math.max(1, counted)
}

function readSummary(file: string): z.infer<typeof Summary> | null {
  try {
    return Summary.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

step('types', run('tsc', ['--noEmit']))
step('lint and format', run('biome', ['check', '.']))
step('nothing unused', run('knip', []))
const built = run('vite', ['build'])
step('build', built)
tests('unit')
if (built) tests('browser')
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
