// `npm run import -- <file.xlsx> [campaign]`: loads a registry workbook into the campaign's list and says what was repaired and left out.
import { readFile } from 'node:fs/promises'
import type { RegistryAnswer } from '../../shared/registry.ts'
import type { Installation } from '../installation.ts'
import { importRegistry } from '../registry/import-registry.ts'
import { SERVER } from '../store/event-chain.ts'

const SHOWN = 20

/** The answer is whether it was loaded. */
export async function importFile(
  { store }: Installation,
  [path, asked]: readonly string[],
  print: (line: string) => void,
): Promise<boolean> {
  if (path === undefined) return fail(print, 'Cách dùng: npm run import -- <danh-sach.xlsx> [mã đợt thu thập]')
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return fail(print, `Không đọc được tệp ${path}`)
  const campaigns = (await store.campaigns.all()).map(({ campaign }) => campaign.id)
  const campaign = asked ?? (campaigns.length === 1 ? campaigns[0] : undefined)
  if (campaign === undefined)
    return fail(print, `Hãy ghi mã đợt thu thập sau tên tệp. Đang có: ${campaigns.join(', ') || 'chưa có đợt nào'}`)
  const importing = await importRegistry(store, new Uint8Array(bytes), { campaign, actor: SERVER })
  switch (importing.kind) {
    case 'imported':
      for (const line of summaryOf(importing.answer)) print(line)
      return true
    case 'notWorkbook':
      return fail(print, 'Tệp này không phải sổ Excel (.xlsx). Hãy lưu lại dưới dạng .xlsx.')
    case 'tooManyRows':
      return fail(print, `Danh sách dài quá, một tệp chỉ được dưới ${importing.most} dòng. Hãy tách thành nhiều tệp.`)
    case 'columnsMissing':
      return fail(print, `Thiếu cột bắt buộc: ${importing.missing.join(', ')}`)
    case 'unknownCampaign':
      return fail(print, `Không có đợt thu thập ${campaign}. Đang có: ${campaigns.join(', ') || 'chưa có đợt nào'}`)
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
