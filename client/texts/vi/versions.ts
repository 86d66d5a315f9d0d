// Khi mẫu phiếu có bản mới: what is said to somebody whose draft is of the older version.
import type { WhyLeft } from '../../../forms/language/carry-over.ts'
import type { CannotBegin } from '../../phone/cannot-begin.ts'

const why: Record<WhyLeft, string> = {
  noRule: 'bản mới không nhận',
  dropped: 'bản mới hỏi lại từ đầu',
  gone: 'bản mới không còn câu này',
  otherType: 'bản mới hỏi theo cách khác',
  otherPlace: 'bản mới xếp câu này ở nhóm khác',
  computed: 'bản mới tự tính',
  choiceGone: 'lựa chọn này không còn trong bản mới',
}

const cannotBegin: Record<CannotBegin, string> = {
  noCampaign: 'Máy chưa tải được đợt thu thập. Hãy mở ứng dụng một lần khi có mạng.',
  noForm: 'Mẫu phiếu chưa về máy. Hãy bật mạng rồi thử lại.',
  newerForm:
    'Mẫu phiếu mới cần cập nhật ứng dụng. Hãy mở ứng dụng khi có mạng rồi tải lại; phiếu đang làm và phiếu chờ gửi vẫn còn nguyên.',
  notOpen: 'Chưa đến bước này. Hãy làm xong bước trước, hoặc chờ đủ ngày rồi mở lại.',
  notNeeded: 'Theo những gì đã ghi ở bước trước, dòng này không cần làm bước này.',
  notTheirs: 'Bước này do người khác làm. Hãy chọn bước khác trong danh sách.',
}

export const versions = {
  newer: (newer: number, own: number) => `Mẫu phiếu đã có bản mới (bản ${newer}). Phiếu này vẫn làm theo bản ${own}, nộp bình thường.`,
  change: 'Chuyển sang bản mới',
  changeTitle: (version: number) => `Chuyển phiếu này sang bản ${version}?`,
  carried: (count: number) => `Giữ lại ${count} câu trả lời`,
  leftBehind: (count: number) => `Không chuyển được ${count} câu trả lời, sẽ bỏ:`,
  nothingLeft: 'Không câu trả lời nào bị bỏ.',
  toAnswer: (count: number) => `Cần trả lời thêm ${count} câu:`,
  andMore: (count: number) => `và ${count} câu nữa`,
  why,
  changeYes: 'Chuyển',
  stay: 'Làm tiếp bản cũ',
  changed: 'Đã chuyển sang bản mới.',
  changeFailed: 'Chưa chuyển được, phiếu vẫn nguyên như cũ. Hãy thử lại; nếu máy báo đầy, hãy xóa bớt ảnh hay ứng dụng khác.',
  cannotBeginTitle: 'Chưa làm phiếu mới được',
  cannotBegin,
}
