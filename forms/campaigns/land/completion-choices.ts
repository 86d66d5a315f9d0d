// Choice lists of the completion form: the codes of FACTS §1.3, §1.6–1.8. A use of land is chosen as the paper has it, today's codes and the old ones side
// by side; what the paper says in words nobody may guess.
import type { Choice } from '../../language/definition/definition.ts'
import { landOrigins } from '../data/land-origins.ts'
import { landUses, legacyLandUses } from '../data/land-uses.ts'
import { choice } from '../question.ts'

/** Column `word`: codes travel upward as words (FACTS §1.3). */
const coded = (code: string, name: string, filter: Record<string, string>): Choice =>
  choice(code, `${code} · ${name}`, `${code} · ${name}`, { ...filter, word: name })

/** Column `today`: the code in force that an old one is proposed to become; blank where an officer must choose. */
export const landUseChoices: Choice[] = [
  ...landUses.map(({ code, name }) => coded(code, name, { era: 'now', today: code })),
  ...legacyLandUses.map(({ code, name, today }) => coded(code, name, { era: 'old', today: today ?? '' })),
]
export const landOriginChoices: Choice[] = landOrigins.map(({ code, name }) => coded(code, name, {}))

export const useForms: Choice[] = [choice('own', 'Sử dụng riêng', 'Own use'), choice('shared', 'Sử dụng chung', 'Shared use')]
export const useTerms: Choice[] = [choice('lasting', 'Lâu dài', 'Lasting'), choice('until', 'Đến ngày', 'Until a day')]

/** Field 12 of PL3-01, and the roles of field 13 that each can have. */
export const holderKinds: Choice[] = [
  choice('person', 'Cá nhân', 'Person'),
  choice('household', 'Hộ gia đình', 'Household'),
  choice('couple', 'Vợ chồng', 'Married couple'),
  choice('joint', 'Đồng sử dụng', 'Joint users'),
  choice('community', 'Cộng đồng dân cư', 'Community'),
  choice('organisation', 'Tổ chức', 'Organisation'),
]
export const holderRoles: Choice[] = [
  choice('person', 'Cá nhân', 'Person', { kinds: 'person joint' }),
  choice('head', 'Chủ hộ', 'Head of household', { kinds: 'household' }),
  choice('husband', 'Chồng', 'Husband', { kinds: 'couple household' }),
  choice('wife', 'Vợ', 'Wife', { kinds: 'couple household' }),
  choice('representative', 'Người đại diện', 'Representative', { kinds: 'organisation community' }),
  choice('member', 'Thành viên', 'Member', { kinds: 'household joint' }),
]

/** Laws that a certificate was made under (FACTS §1.6). */
export const certificateKinds: Choice[] = [
  choice('law_1993', 'Sổ đỏ trước 01/7/2004 (Luật 1993)', 'Law of 1993'),
  choice('decree_60', 'Sổ hồng cũ (Nghị định 60/1994)', 'Decree of 1994'),
  choice('law_2003', 'Sổ đỏ 2004–2009 (Luật 2003)', 'Law of 2003'),
  choice('decree_90', 'Sổ hồng nhà ở (Nghị định 90/2006)', 'Decree of 2006'),
  choice('decree_88', 'Sổ hồng thống nhất 2009–2014 (Nghị định 88/2009)', 'Decree of 2009'),
  choice('decree_43', 'Sổ hồng 2014–2024 (Nghị định 43/2014)', 'Decree of 2014'),
  choice('circular_10', 'Sổ mới có mã QR từ 2025 (Thông tư 10/2024)', 'Circular of 2024'),
  choice('other', 'Loại khác, giấy hợp thức hóa', 'Another paper'),
]

export const assetKinds: Choice[] = [
  choice('house', 'Nhà ở', 'House'),
  choice('works', 'Công trình', 'Works'),
  choice('perennials', 'Cây lâu năm', 'Perennial plants'),
  choice('forest', 'Rừng trồng', 'Planted forest'),
]
export const ownershipForms: Choice[] = [choice('own', 'Sở hữu riêng', 'Own'), choice('shared', 'Sở hữu chung', 'Shared')]

export const completionResults: Choice[] = [
  choice('completed', 'Hoàn thiện được', 'Completed'),
  choice('exception', 'Chưa hoàn thiện được', 'Not completed'),
]
/** Why an officer cannot complete a case; others than why a collector could not collect one. */
export const exceptionReasons: Choice[] = [
  choice('unreadable', 'Ảnh không đọc được, cần chụp lại', 'The photos are illegible'),
  choice('pages_missing', 'Thiếu trang giấy chứng nhận', 'Pages are missing'),
  choice('sheet_ambiguous', 'Chưa rõ bộ bản đồ hoặc xã cũ của thửa', 'Map series or old commune unclear'),
  choice('registry_conflict', 'Trái với sổ, cần xác minh thực địa', 'Against the registry'),
  choice('already_known', 'Thửa đã có trong cơ sở dữ liệu (nhóm 1, 2)', 'Already in the database'),
  choice('other_ward', 'Thửa thuộc phường khác', 'In another ward'),
  choice('dispute', 'Đang tranh chấp', 'In dispute'),
  choice('no_certificate', 'Chưa có giấy chứng nhận (nhóm 5)', 'No certificate'),
]

/** FACTS §1.2; what a second wave calls them is a setting. */
export const nationalGroups: Choice[] = [
  choice('1', 'Nhóm 1: dữ liệu đã đủ, sạch', 'Group 1: complete and clean'),
  choice('2', 'Nhóm 2: cần bổ sung, chỉnh sửa, xác minh', 'Group 2: to be completed'),
  choice('3', 'Nhóm 3: phải xây dựng lại', 'Group 3: to be built anew'),
  choice('4', 'Nhóm 4: có giấy chứng nhận, chưa có trong cơ sở dữ liệu', 'Group 4: certificate, not in a database'),
  choice('5', 'Nhóm 5: chưa có giấy chứng nhận', 'Group 5: no certificate'),
]
