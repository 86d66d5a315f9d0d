// Choice lists of the land campaign's capture form, in the order that a collector meets them at the door.
import type { Choice } from '../../language/definition/definition.ts'

const choice = (value: string, vi: string, en: string): Choice => ({ value, label: { vi, en } })
/** `results`: the visit results that this reason can explain. */
const reason = (value: string, vi: string, en: string, results: string): Choice => ({ ...choice(value, vi, en), filter: { results } })
const EITHER = 'copy_only not_collected'

/** The seven reasons of FACTS §1.5, and the two that waive the old owner's ID (FACTS §1.4). */
export const missingReasons: Choice[] = [
  reason('absent', 'Vắng nhà', 'Nobody at home', 'not_collected'),
  reason('mortgaged', 'Giấy đang thế chấp ngân hàng', 'Mortgaged at a bank', EITHER),
  reason('lost', 'Mất giấy chứng nhận', 'Certificate lost', EITHER),
  reason('no_certificate', 'Chưa được cấp giấy chứng nhận', 'No certificate issued yet', 'not_collected'),
  reason('refused', 'Không đồng ý cung cấp', 'Refused', 'not_collected'),
  reason('dispute', 'Đang tranh chấp', 'In dispute', EITHER),
  reason('elsewhere', 'Chủ đất ở địa phương khác', 'Owner lives elsewhere', EITHER),
  reason('owner_dead', 'Chủ đất đã mất, chưa sang tên thừa kế', 'Owner has died, not yet inherited', EITHER),
  reason('sold', 'Đã mua bán, chưa sang tên', 'Sold, not yet transferred', EITHER),
]

export const visitResults: Choice[] = [
  choice('collected', 'Chụp được giấy chứng nhận bản gốc', 'Original certificate photographed'),
  choice('copy_only', 'Chỉ có bản sao hoặc ảnh chụp', 'Only a copy or a picture of it'),
  choice('not_collected', 'Chưa thu được', 'Not collected'),
]

export const sexes: Choice[] = [choice('male', 'Nam', 'Male'), choice('female', 'Nữ', 'Female')]
export const yesNo: Choice[] = [choice('yes', 'Đúng', 'Yes'), choice('no', 'Không', 'No')]

export const ownerSituations: Choice[] = [
  choice('dead', 'Đã mất', 'Has died'),
  choice('sold', 'Đã bán hoặc cho, chưa sang tên', 'Sold or gave it away, not yet transferred'),
  choice('away', 'Còn sống, cho người khác sử dụng', 'Alive, lets somebody else use it'),
]

/** Field 15 of PL3-01. */
export const changeReasons: Choice[] = [
  choice('inheritance', 'Thừa kế', 'Inheritance'),
  choice('gift', 'Tặng cho', 'Gift'),
  choice('transfer', 'Chuyển nhượng', 'Transfer'),
  choice('other', 'Khác', 'Other'),
]
