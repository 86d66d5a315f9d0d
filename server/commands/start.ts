// `npm start`: runs an installation for real. While it has no administrator, every start prints a new one-time link.
import { DAY, dayOf, formatDay } from '../../shared/local-day.ts'
import type { ServerParts } from '../parts.ts'
import { hashOfToken, newToken } from '../tokens.ts'

const LINK_LASTS = DAY

/** The link's address, or null when there is an administrator already. The token stands in the fragment, which is never sent. */
export async function firstAdministratorLink(parts: ServerParts, address: string): Promise<string | null> {
  if (await parts.store.people.hasAdministrator()) return null
  const token = newToken(parts.random)
  await parts.store.firstAdministrator.addLink(hashOfToken(token), parts.clock.now() + LINK_LASTS)
  return `${address}/#khoi-tao=${token}`
}

export function greeting(address: string, link: string | null, until: number): string {
  const lines = [`Phiếu Số đang chạy tại ${address}`]
  if (link !== null) {
    lines.push(
      '',
      'Chưa có quản trị viên. Mở liên kết dùng một lần này trên máy của quản trị viên đầu tiên',
      `(có hiệu lực đến hết ngày ${formatDay(dayOf(until))}; khởi động lại sẽ in liên kết mới):`,
      '',
      `  ${link}`,
      '',
    )
  }
  return lines.join('\n')
}

export function linkLastsUntil(now: number): number {
  return now + LINK_LASTS
}
