// Runs a command of this project on Node 24, whatever Node started npm.
// A host Node of 24.7 or later is used as it is; otherwise the one that npm installed inside node_modules (optionalDependencies) is.
// Reason: better-sqlite3 13 needs Node-API 10 and dies without a message on Node 20; crypto.argon2 and type stripping need 24.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules')
const [major, minor] = process.versions.node.split('.').map(Number)
const hostIsNew = major > 24 || (major === 24 && minor >= 7)
const packaged = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
const node = hostIsNew ? process.execPath : packaged

if (!existsSync(node)) {
  console.error(
    `Phiếu Số cần Node 24.7 trở lên. Máy này có Node ${process.versions.node} và gói node-${process.platform}-${process.arch} chưa được cài.\n` +
      'Hãy chạy lại "npm ci" (đừng bỏ optional dependencies), hoặc cài Node 24.',
  )
  process.exit(1)
}

const [command, ...rest] = process.argv.slice(2)
const env = { ...process.env, PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter), NODE_NO_WARNINGS: '1' }
const child =
  command === 'node' ? spawn(node, rest, { stdio: 'inherit', env }) : spawn(join(modules, '.bin', command), rest, { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)))
