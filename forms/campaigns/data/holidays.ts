// Days that differ from the week's pattern in 2026 and 2027, for campaigns that count working days (R10). Libraries lack 24/11 and the swaps.
// Rows marked "verify" await the yearly notice; the office may edit its campaign's copy. Source: FACTS §7.
import type { SpecialDay } from '../../../shared/campaign.ts'

interface HolidayRow extends SpecialDay {
  /** How sure the date is: settled by law, computed from the lunar calendar, or awaiting a notice. */
  status: 'confident' | 'source' | 'computed' | 'verify'
}

const rows: HolidayRow[] = [
  { day: '2026-01-01', kind: 'off', name: 'Tết Dương lịch', status: 'confident' },
  { day: '2026-01-02', kind: 'off', name: 'Nghỉ hoán đổi Tết Dương lịch (làm bù T7 10/01)', status: 'verify' },
  { day: '2026-01-10', kind: 'working', name: 'Ngày làm việc bù (T7)', status: 'verify' },
  { day: '2026-02-16', kind: 'off', name: 'Tết Nguyên đán (30/29 tháng Chạp)', status: 'source' },
  { day: '2026-02-17', kind: 'off', name: 'Tết Nguyên đán (mùng 1)', status: 'source' },
  { day: '2026-02-18', kind: 'off', name: 'Tết Nguyên đán (mùng 2)', status: 'source' },
  { day: '2026-02-19', kind: 'off', name: 'Tết Nguyên đán (mùng 3)', status: 'source' },
  { day: '2026-02-20', kind: 'off', name: 'Tết Nguyên đán (mùng 4)', status: 'source' },
  { day: '2026-04-26', kind: 'off', name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch, Chủ nhật)', status: 'computed' },
  { day: '2026-04-27', kind: 'off', name: 'Nghỉ bù Giỗ Tổ', status: 'confident' },
  { day: '2026-04-30', kind: 'off', name: 'Ngày Chiến thắng', status: 'confident' },
  { day: '2026-05-01', kind: 'off', name: 'Quốc tế Lao động', status: 'confident' },
  { day: '2026-08-22', kind: 'working', name: 'Ngày làm việc bù (T7)', status: 'verify' },
  { day: '2026-08-31', kind: 'off', name: 'Nghỉ hoán đổi Quốc khánh (làm bù T7 22/08)', status: 'verify' },
  { day: '2026-09-01', kind: 'off', name: 'Quốc khánh (ngày liền kề)', status: 'confident' },
  { day: '2026-09-02', kind: 'off', name: 'Quốc khánh', status: 'confident' },
  { day: '2026-11-24', kind: 'off', name: 'Ngày Văn hóa Việt Nam', status: 'source' },
  { day: '2027-01-01', kind: 'off', name: 'Tết Dương lịch (T6)', status: 'confident' },
  { day: '2027-02-05', kind: 'off', name: 'Tết Nguyên đán (ngày trước mùng 1)', status: 'verify' },
  { day: '2027-02-06', kind: 'off', name: 'Tết Nguyên đán (mùng 1, T7)', status: 'computed' },
  { day: '2027-02-07', kind: 'off', name: 'Tết Nguyên đán (mùng 2, CN)', status: 'computed' },
  { day: '2027-02-08', kind: 'off', name: 'Tết Nguyên đán (mùng 3)', status: 'computed' },
  { day: '2027-02-09', kind: 'off', name: 'Tết Nguyên đán (mùng 4)', status: 'verify' },
  { day: '2027-02-10', kind: 'off', name: 'Nghỉ bù Tết', status: 'verify' },
  { day: '2027-02-11', kind: 'off', name: 'Nghỉ bù Tết', status: 'verify' },
  { day: '2027-04-16', kind: 'off', name: 'Giỗ Tổ Hùng Vương (T6)', status: 'computed' },
  { day: '2027-04-30', kind: 'off', name: 'Ngày Chiến thắng (T6)', status: 'confident' },
  { day: '2027-05-01', kind: 'off', name: 'Quốc tế Lao động (T7)', status: 'confident' },
  { day: '2027-05-03', kind: 'off', name: 'Nghỉ bù 1/5', status: 'confident' },
  { day: '2027-09-02', kind: 'off', name: 'Quốc khánh (T5)', status: 'confident' },
  { day: '2027-09-03', kind: 'off', name: 'Quốc khánh (ngày liền kề; phương án 1/9 hoặc 3/9)', status: 'verify' },
  { day: '2027-11-24', kind: 'off', name: 'Ngày Văn hóa Việt Nam (T4)', status: 'source' },
]

export const holidays: SpecialDay[] = rows.map(({ day, kind, name }) => ({ day, kind, name }))
