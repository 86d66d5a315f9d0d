// What loading a registry workbook answers: counts, every repair with its cell, every row left out with its reason. Nothing is changed
// or dropped silently (DESIGN §7). Numbers of ID cards are masked here (R17).
import * as z from 'zod/mini'
import { Slug } from './ids.ts'
import { PropertyName } from './list-definition.ts'
import type { Text } from './text.ts'

/** The published limit of a registry file. */
export const REGISTRY_MAX_BYTES = 20 * 1024 * 1024
/** Rejected rows, and repairs of each kind, listed in one answer; the counts are always of all, and the workbook of the import has them all. */
export const REGISTRY_LISTED = 2000
export const REPAIRS_LISTED = 100
/** Differences of each kind in one answer or page. */
export const DIFFERENCES_LISTED = 200

export const REPAIRS = {
  lostZeros: { vi: 'Thêm lại số 0 ở đầu mà Excel đã làm mất', en: 'Leading zeros that Excel dropped were put back' },
  decomposed: { vi: 'Ghép lại dấu tiếng Việt (NFD thành NFC)', en: 'Decomposed Vietnamese letters were composed' },
  tcvn3: { vi: 'Đổi phông TCVN3 (.VnTime) sang Unicode', en: 'TCVN3 font converted to Unicode' },
  vni: { vi: 'Đổi phông VNI sang Unicode', en: 'VNI font converted to Unicode' },
  lookalike: { vi: 'Thay chữ trông giống Đ bằng chữ Đ', en: 'A letter that only looks like Đ was replaced' },
  spaces: { vi: 'Bỏ khoảng trắng thừa', en: 'Extra spaces were removed' },
  usDate: { vi: 'Ngày ghi kiểu Mỹ (tháng trước) đổi sang ngày trước', en: 'American date order was turned round' },
  ambiguousDate: {
    vi: 'Không rõ ngày hay tháng đứng trước, đã hiểu là ngày trước: hãy đối chiếu',
    en: 'Ambiguous date, read day first: please compare',
  },
  unreadableDate: { vi: 'Không đọc được ngày, giữ nguyên như trong tệp', en: 'Unreadable date, kept as written' },
  decimalComma: { vi: 'Đổi dấu phẩy thập phân', en: 'Decimal comma was read' },
  thousandsPoint: {
    vi: 'Hiểu dấu chấm là phân cách hàng nghìn: hãy đối chiếu',
    en: 'The point was read as a thousands separator: please compare',
  },
  unreadableNumber: { vi: 'Không đọc được số, giữ nguyên như trong tệp', en: 'Unreadable number, kept as written' },
  unreadableId: {
    vi: 'Số căn cước không đủ 9 hoặc 12 chữ số, giữ nguyên như trong tệp',
    en: 'ID number of an unusual length, kept as written',
  },
  thousandsComma: {
    vi: 'Hiểu dấu phẩy là phân cách hàng nghìn: hãy đối chiếu',
    en: 'The comma was read as a thousands separator: please compare',
  },
  unit: { vi: 'Bỏ đơn vị hoặc khoảng trắng trong số', en: 'A unit or spaces were taken out of the number' },
  exponent: { vi: 'Viết lại đủ chữ số từ dạng 3,1E+10', en: 'Scientific notation was written out' },
  apostrophe: { vi: 'Bỏ dấu nháy ở đầu ô', en: 'The apostrophe at the beginning was removed' },
  excelSerial: { vi: 'Đổi số ngày của Excel thành ngày', en: "Excel's number of days became a date" },
  dateShape: { vi: 'Viết lại ngày theo một kiểu', en: 'The date was written in the one usual way' },
  nameCase: { vi: 'Viết hoa chữ đầu của họ tên', en: 'The name was given its capitals' },
  phoneShape: { vi: 'Viết lại số điện thoại (bỏ +84, dấu cách)', en: 'The phone number was written in the usual way' },
  unreadablePhone: { vi: 'Số điện thoại lạ, giữ nguyên như trong tệp', en: 'Unusual phone number, kept as written' },
  choice: { vi: 'Đổi chữ trong ô thành lựa chọn của danh sách', en: 'The words became a choice of the list' },
  unknownChoice: { vi: 'Không có lựa chọn này, giữ nguyên như trong tệp', en: 'No such choice, kept as written' },
  groupName: { vi: 'Viết tên tổ dân phố theo tên đã có của phường', en: "The residential group got the ward's spelling" },
  rewritten: { vi: 'Viết lại theo kiểu của danh sách', en: 'Written in the way of the list' },
  serialShape: { vi: 'Viết lại số phát hành theo một kiểu (AĐ 266864)', en: 'The serial was written in the one usual way' },
  keptOutcome: {
    vi: 'Đã có phiếu về dòng này: giữ kết quả mà đợt thu thập đã ghi',
    en: 'There is a record about this row: what the campaign found out stays',
  },
  excelError: { vi: 'Ô báo lỗi của Excel được coi là trống', en: 'An Excel error cell was read as empty' },
  joined: {
    vi: 'Cùng số phát hành với dòng trước: ghép thửa hoặc người vào giấy đó',
    en: 'Same certificate as an earlier row: parcel or owner added to it',
  },
} as const satisfies Record<string, Text>
export type RepairKind = keyof typeof REPAIRS

export const Repair = z.object({
  /** "D12" */
  cell: z.string(),
  /** A key of REPAIRS; a newer server may say one this build does not know. */
  kind: z.string(),
  before: z.string(),
  after: z.string(),
})
export type Repair = z.infer<typeof Repair>

export const RejectedRow = z.object({ row: z.int(), reason: z.string(), cells: z.array(z.string()) })
export type RejectedRow = z.infer<typeof RejectedRow>

/** `moved` is to another residential group, and may change more; `gone` is in the list and not in the file. */
export const DifferenceKind = z.enum(['new', 'changed', 'moved', 'gone'])
export type DifferenceKind = z.infer<typeof DifferenceKind>

/** What a file would change in one row of the list. */
export const Difference = z.object({
  kind: DifferenceKind,
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  properties: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
  /** Of a row that is gone: records about it, which stay when it is taken off. */
  records: z.optional(z.int()),
})
export type Difference = z.infer<typeof Difference>

const DateOrder = z.enum(['dayFirst', 'monthFirst'])

/** What a person chose for a file: the sheet, the property of each column by its place from 0 (null leaves it out), the order of ambiguous dates. */
export const ImportChoices = z.object({
  sheet: z.optional(z.string().check(z.maxLength(64))),
  columns: z.optional(z.record(z.string().check(z.regex(/^\d{1,3}$/)), z.nullable(PropertyName))),
  dateOrders: z.optional(z.record(PropertyName, DateOrder)),
})
export type ImportChoices = z.infer<typeof ImportChoices>

/**
 * A column of the file's head and what it was taken for: `sure` by its heading's own words, `remembered` from the last file with this head, `chosen` by the
 * person now, `likely` only by a part of the words (not used unasked).
 */
export const HeadColumn = z.object({
  index: z.int(),
  heading: z.string(),
  property: z.nullable(z.string()),
  confidence: z.nullable(z.enum(['sure', 'remembered', 'chosen', 'likely'])),
  /** The first cells under it, numbers of people in part (R17). */
  examples: z.array(z.string()),
})
export type HeadColumn = z.infer<typeof HeadColumn>

/** How the file was understood, and what a person may choose instead. */
export const FileHead = z.object({
  sheet: z.string(),
  /** All sheets that can be seen in the file. */
  sheets: z.array(z.string()),
  head: z.array(HeadColumn),
  /** What a column may be taken for. */
  properties: z.array(z.object({ name: z.string(), title: z.string() })),
  /** The same for files with the same head. */
  fingerprint: z.string(),
  /** Needed columns that the file does not have, or that nobody named yet. */
  missing: z.array(z.string()),
})
export type FileHead = z.infer<typeof FileHead>

export const RegistryAnswer = z.extend(FileHead, {
  campaign: Slug,
  list: Slug,
  /** Data rows read, rejected ones included. */
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Of the changed: those that go to another residential group. */
  moved: z.int(),
  /** In the list but not in this file: left as they are unless they were ticked. */
  notInFile: z.int(),
  /** Taken off the list. */
  removed: z.int(),
  /** The first of each kind; the rest is asked for page by page. */
  differences: z.array(Difference),
  /** Tells these differences from any others: who loads says which ones they saw. */
  seen: z.string(),
  /** The first rows as they were read: a value for each property that has a column. */
  first: z.array(z.object({ row: z.int(), values: z.record(z.string(), z.string()) })),
  /** Columns of dates that can be read both ways: a person must say which before anything is written. */
  undecided: z.array(z.object({ property: z.string(), example: z.string() })),
  /** What was said about columns of dates, now or the last time. */
  dateOrders: z.record(z.string(), DateOrder),
  /** Rows and columns that are hidden in the file and were read all the same. */
  hidden: z.object({ rows: z.int(), columns: z.int() }),
  /** When this very file was loaded before; null when it never was. */
  loadedBefore: z.nullable(z.int()),
  /** Names of residential groups that the file made. */
  residentialGroupsAdded: z.array(z.string()),
  /** Headers that no column of the list answers to. */
  ignoredColumns: z.array(z.string()),
  repairCounts: z.record(z.string(), z.int()),
  repairs: z.array(Repair),
  rejectedCount: z.int(),
  rejected: z.array(RejectedRow),
  /** True when this was only a look: nothing was written. */
  preview: z.boolean(),
})
export type RegistryAnswer = z.infer<typeof RegistryAnswer>
