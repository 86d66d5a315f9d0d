// `npm run import -- <file> [campaign] [list]`: loads an office's file into the campaign's list, its first one when none is named, and says what was repaired and left out.
import { readFile } from 'node:fs/promises'
import type { RegistryAnswer } from '../../shared/registry.ts'
import type { Installation } from '../installation.ts'
import { importRegistry } from '../registry/import-registry.ts'
import { SERVER } from '../store/event-chain.ts'

const SHOWN = 20

/** The answer is whether it was loaded. */
export async function importFile(
  { store }: Installation,
  [path, asked, list]: readonly string[],
  print: (line: string) => void,
): Promise<boolean> {
  if (path === undefined) return fail(print, 'Cách dùng: npm run import -- <danh-sach.xlsx> [mã đợt thu thập] [mã danh sách]')
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return fail(print, `Không đọc được tệp ${path}`)
  const campaigns = (await store.campaigns.all()).map(({ campaign }) => campaign.id)
  const campaign = asked ?? (campaigns.length === 1 ? campaigns[0] : undefined)
  if (campaign === undefined)
    return fail(print, `Hãy ghi mã đợt thu thập sau tên tệp. Đang có: ${campaigns.join(', ') || 'chưa có đợt nào'}`)
  const importing = await importRegistry(store, new Uint8Array(bytes), { campaign, list, actor: SERVER })
  switch (importing.kind) {
    case 'imported':
      for (const line of summaryOf(importing.answer)) print(line)
      return true
    case 'notWorkbook':
      return fail(print, 'Tệp này không đọc được như một danh sách. Hãy lưu lại dưới dạng .xlsx.')
    case 'tooManyRows':
      return fail(print, `Danh sách dài quá, một tệp chỉ được dưới ${importing.most} dòng. Hãy tách thành nhiều tệp.`)
    case 'columnsMissing':
      return fail(print, `Thiếu cột bắt buộc: ${importing.file.missing.join(', ')}`)
    case 'undecided':
      return fail(
        print,
        `Chưa rõ ngày hay tháng đứng trước ở cột ${importing.columns.join(', ')}. Hãy nạp tệp này trên màn hình Danh sách để chọn.`,
      )
    case 'groupNeeded':
      return fail(print, 'Tệp của danh sách này là của một tổ dân phố. Hãy nạp trên màn hình Danh sách để chọn tổ.')
    case 'unknownCampaign':
      return fail(
        print,
        `Không có đợt thu thập ${campaign}${list === undefined ? '' : ` có danh sách ${list}`}. Đang có: ${campaigns.join(', ') || 'chưa có đợt nào'}`,
      )
  }
}

function fail(print: (line: string) => void, line: string): false {
  print(line)
  return false
}

/** Places only: a rejected row's content is personal and stays in the file. */
function summaryOf(answer: RegistryAnswer): string[] {
  const { added, changed, unchanged, rejectedCount, rejected, repairCounts, residentialGroupsAdded } = answer
  return [
    `Đã nạp ${answer.rows} dòng từ trang "${answer.sheet}": thêm ${added}, đổi ${changed}, như cũ ${unchanged}, bỏ qua ${rejectedCount}.`,
    ...(residentialGroupsAdded.length > 0 ? [`Tổ dân phố mới: ${residentialGroupsAdded.join(', ')}`] : []),
    ...Object.entries(repairCounts).map(([kind, times]) => `  sửa ${kind}: ${times}`),
    ...rejected.slice(0, SHOWN).map(row => `  dòng ${row.row}: ${row.reason}`),
  ]
}
