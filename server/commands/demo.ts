// `npm run demo`: makes the synthetic ward once, under a name that only a finished one takes, and from then on prints who can sign in. A demo
// that was interrupted is made anew; a folder that holds a real installation is refused.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { LAND_LIST } from '../../forms/campaigns/land/campaign.ts'
import type { Clock, Random } from '../../shared/ports.ts'
import { Role } from '../../shared/role.ts'
import { openFolderBlobs } from '../blobs/folder.ts'
import { DEMO_SIZE, type DemoSize, demoRegistry, fillDemo } from '../demo/fill-demo.ts'
import { registryWorkbook } from '../demo/registry-workbook.ts'
import { DATABASE, isInstallation, PHOTOS } from '../installation.ts'
import { PIN_COST } from '../settings.ts'
import { MEMORY } from '../store/database.ts'
import { openStore } from '../store/store.ts'

export const DemoAccounts = z.array(
  z.object({ role: Role, name: z.string(), url: z.string(), pin: z.string(), place: z.optional(z.string()) }),
)
export type DemoAccounts = z.infer<typeof DemoAccounts>

const ACCOUNTS = 'demo-accounts.json'
/** The same registry as an office would bring it, to try `npm run import` and the office's screen with. */
const WORKBOOK = 'danh-sach-mau.xlsx'
const SEED = 11560

export interface DemoPlace {
  folder: string
  /** Address that the sign-in links begin with. */
  address: string
}

/** True when the folder holds a demo already, so that nothing is to be made. */
export const isDemo = (folder: string): boolean => isInstallation(folder) && existsSync(join(folder, ACCOUNTS))

/** Makes the demo, in memory because it need not survive an interruption, and writes its accounts. The database takes its final name last: only then is it an installation. */
export async function makeDemo(place: DemoPlace, ports: { clock: Clock; random: Random }, size: DemoSize = DEMO_SIZE): Promise<void> {
  const { folder, address } = place
  const making = join(folder, 'making')
  rmSync(making, { recursive: true, force: true })
  rmSync(join(folder, PHOTOS), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const now = ports.clock.now()
  const clock = { time: now, now: () => clock.time }
  mkdirSync(making, { mode: 0o700 })
  const store = openStore(MEMORY, { clock, random: ports.random })
  const blobs = await openFolderBlobs(join(making, PHOTOS), { durable: false })
  const secrets = await fillDemo({ store, blobs, clock, now, random: ports.random, pinCost: PIN_COST, seed: SEED, size })
  store.saveAs(join(making, DATABASE))
  store.close()
  const accounts: DemoAccounts = secrets.map(({ token, ...secret }) => ({ ...secret, url: `${address}/#the=${token}` }))
  writeFileSync(join(folder, ACCOUNTS), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  writeFileSync(join(folder, WORKBOOK), await registryWorkbook(demoRegistry(SEED, size, LAND_LIST)), { mode: 0o600 })
  renameSync(join(making, PHOTOS), join(folder, PHOTOS))
  renameSync(join(making, DATABASE), join(folder, DATABASE))
  rmSync(making, { recursive: true, force: true })
}

/** The accounts with links for today's address, which may have changed since they were made; the file is kept in step. */
export function demoAccounts({ folder, address }: DemoPlace): DemoAccounts {
  const path = join(folder, ACCOUNTS)
  const kept = DemoAccounts.parse(JSON.parse(readFileSync(path, 'utf8')))
  const accounts = kept.map(account => ({ ...account, url: `${address}/${account.url.slice(account.url.indexOf('#'))}` }))
  writeFileSync(path, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  return accounts
}

const ROLES: Record<Role, string> = {
  collector: 'Tổ trưởng (đi thu thập)',
  reviewer: 'Cán bộ duyệt',
  supervisor: 'Lãnh đạo phòng',
  administrator: 'Quản trị',
}

export function demoGreeting({ folder, address }: DemoPlace, accounts: DemoAccounts): string {
  return [
    `Phiếu Số (bản trình diễn, dữ liệu mẫu) đang chạy tại ${address}`,
    '',
    'Mở một trong các liên kết sau rồi nhập mã PIN:',
    ...accounts.flatMap(({ role, name, url, pin, place }) => ['', `  ${place ?? ROLES[role]}: ${name}`, `    ${url}`, `    PIN ${pin}`]),
    '',
    `Các tài khoản này cũng nằm trong ${join(folder, ACCOUNTS)}`,
    `Danh sách mẫu để thử nạp từ Excel: ${join(folder, WORKBOOK)}`,
  ].join('\n')
}
