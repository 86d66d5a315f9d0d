// The one table of problems: what the server may refuse, with HTTP status and what to do next, in Vietnamese (English second).
// Codes are only added. server/problem.ts is the only place that turns one into HTTP.
import * as z from 'zod/mini'
import type { Text } from './text.ts'

const entry = (status: number, vi: string, en: string) => ({ status, text: { vi, en } satisfies Text })

export const PROBLEMS = {
  'unreadable-json': entry(
    400,
    'Máy chủ không đọc được dữ liệu gửi lên. Phiếu vẫn còn trên máy; hãy cập nhật ứng dụng rồi gửi lại.',
    'The body is not readable JSON.',
  ),
  'wrong-shape': entry(
    422,
    'Dữ liệu gửi lên không đúng cấu trúc. Phiếu vẫn còn trên máy; hãy cập nhật ứng dụng rồi gửi lại.',
    'The body does not have the expected shape.',
  ),
  'wrong-content-type': entry(
    415,
    'Kiểu dữ liệu gửi lên không được chấp nhận. Hãy cập nhật ứng dụng rồi thử lại.',
    'Content type not accepted.',
  ),
  'too-large': entry(
    413,
    'Dữ liệu gửi lên vượt quá giới hạn. Hãy giảm số ảnh hoặc chụp lại ảnh nhỏ hơn.',
    'The body is over the published limit.',
  ),
  'cross-site': entry(
    403,
    'Yêu cầu đến từ một trang web khác nên bị từ chối. Hãy mở lại ứng dụng từ biểu tượng của nó.',
    'Cross-site request refused.',
  ),
  'signed-out': entry(
    401,
    'Phiên đăng nhập đã hết hoặc đã bị thu hồi. Hãy đăng nhập lại; phiếu chưa gửi vẫn còn trên máy.',
    'Not signed in.',
  ),
  'sign-in-failed': entry(
    401,
    'Liên kết hoặc mã PIN không đúng. Hãy thử lại; nếu quên PIN, hãy xin văn phòng cấp thẻ mới.',
    'The card or PIN is wrong.',
  ),
  'sign-in-locked': entry(429, 'Đã nhập sai PIN quá nhiều lần. Hãy xin văn phòng phường mở khóa hoặc cấp thẻ mới.', 'Too many wrong PINs.'),
  'pin-needed': entry(409, 'Lần đầu dùng thẻ này: hãy chọn mã PIN 6 số.', 'Choose a PIN first.'),
  'pin-weak': entry(
    422,
    'Mã PIN phải có 6 chữ số và không quá dễ đoán (như 123456, 111111).',
    'The PIN must be six digits and not trivial.',
  ),
  'link-used': entry(
    410,
    'Liên kết này đã được dùng hoặc đã hết hạn. Hãy xin liên kết mới.',
    'This one-time link was used or has expired.',
  ),
  'not-allowed': entry(
    403,
    'Tài khoản của bạn không được làm việc này. Nếu cần, hãy liên hệ quản trị viên của phường.',
    'Your role does not allow this.',
  ),
  'foreign-group': entry(
    403,
    'Phiếu thuộc tổ dân phố mà tài khoản này không phụ trách. Phiếu vẫn còn trên máy; hãy báo văn phòng phân công lại.',
    'The residential group is not yours.',
  ),
  'not-found': entry(404, 'Không tìm thấy mục này. Có thể nó đã được chuyển hoặc bạn không có quyền xem.', 'Not found.'),
  'unknown-campaign': entry(422, 'Máy chủ không có đợt thu thập này. Phiếu vẫn còn trên máy; hãy báo văn phòng.', 'Unknown campaign.'),
  'unknown-form-version': entry(
    422,
    'Máy chủ chưa có phiên bản biểu mẫu này. Phiếu vẫn còn trên máy và sẽ được gửi lại sau khi máy chủ cập nhật.',
    'Unknown form version.',
  ),
  'unknown-stage': entry(
    422,
    'Bước này không còn trong đợt thu thập. Phiếu vẫn còn trên máy; hãy đồng bộ lại để nhận các bước mới, rồi báo văn phòng nếu vẫn chưa gửi được.',
    'The campaign has no such stage.',
  ),
  'unknown-residential-group': entry(
    422,
    'Máy chủ không có tổ dân phố này. Phiếu vẫn còn trên máy; hãy báo văn phòng kiểm tra danh sách tổ dân phố.',
    'Unknown residential group.',
  ),
  'wrong-digest': entry(
    422,
    'Dữ liệu bị sai lệch trên đường truyền (mã kiểm tra không khớp). Ứng dụng sẽ tự gửi lại.',
    'The digest does not match the content.',
  ),
  'record-elsewhere': entry(
    409,
    'Mã phiếu này đã thuộc về một hộ hoặc một người khác. Phiếu vẫn còn trên máy; hãy báo văn phòng.',
    'The record id belongs to another entity or person.',
  ),
  'photo-not-wanted': entry(404, 'Máy chủ không chờ ảnh này. Hãy đồng bộ lại trước khi gửi ảnh.', 'No record of yours names this photo.'),
  'photo-wrong-offset': entry(
    409,
    'Đoạn ảnh không nối tiếp phần đã có. Ứng dụng sẽ tự gửi tiếp từ chỗ đúng.',
    'The chunk does not continue what is there.',
  ),
  'photo-wrong-digest': entry(
    422,
    'Ảnh nhận được không khớp mã kiểm tra. Ứng dụng sẽ tự gửi lại từ đầu.',
    'The photo does not hash to its name.',
  ),
  'photo-not-image': entry(415, 'Tệp này không phải ảnh JPEG, PNG hoặc WebP. Hãy chụp lại ảnh.', 'Not a JPEG, PNG or WebP image.'),
  'stale-version': entry(
    409,
    'Phiếu đã có bản mới hơn bản bạn đang xem. Hãy mở lại phiếu rồi quyết định.',
    'The record changed since you opened it.',
  ),
  'case-taken': entry(
    409,
    'Người khác đang làm hồ sơ này. Hãy chọn hồ sơ khác, hoặc hỏi người đó trước khi làm thay.',
    'Somebody else is filling this case.',
  ),
  'reason-needed': entry(422, 'Hãy ghi lý do cho ít nhất một câu hỏi trước khi trả lại hoặc từ chối phiếu.', 'A reason is needed.'),
  frozen: entry(409, 'Báo cáo đã chốt thì không thay đổi được. Sửa đổi sẽ hiện trong báo cáo ngày sau.', 'A frozen report never changes.'),
  'form-mistakes': entry(
    422,
    'Mẫu phiếu còn lỗi nên chưa phát hành được. Hãy sửa từng lỗi trong danh sách rồi gửi lại.',
    'The form has mistakes; each is listed.',
  ),
  'form-version-taken': entry(
    409,
    'Bản này của mẫu phiếu đã phát hành với nội dung khác và không sửa được nữa. Hãy tăng số bản rồi phát hành lại.',
    'This version is published with other content; publish a higher version.',
  ),
  'form-version-older': entry(
    409,
    'Đã có bản mới hơn của mẫu phiếu được phát hành. Hãy đặt số bản cao hơn bản mới nhất.',
    'A newer version is published; number this one above it.',
  ),
  'list-too-long': entry(
    413,
    'Danh sách dài quá, một tệp chỉ được dưới 100.000 dòng. Hãy tách thành nhiều tệp, ví dụ theo tổ dân phố, rồi tải từng tệp.',
    'A list may hold fewer than 100,000 rows; split the file.',
  ),
  'file-not-workbook': entry(
    415,
    'Tệp này không đọc được như một danh sách. Hãy lưu lại dưới dạng Excel (.xlsx) rồi tải lên.',
    'Not a workbook or a CSV file.',
  ),
  'columns-missing': entry(
    422,
    'Sổ Excel thiếu cột bắt buộc. Hãy xem danh sách cột cần có và sửa dòng tiêu đề.',
    'Required columns are missing.',
  ),
  'campaign-begun': entry(
    409,
    'Chiến dịch này đã bắt đầu. Muốn đổi ngày hoặc thông số, hãy mở phần thiết lập của chiến dịch.',
    'This campaign has begun; change it in its settings.',
  ),
  'campaign-dates': entry(
    422,
    'Ngày của chiến dịch chưa hợp lệ. Ngày cuối phải từ ngày đầu trở đi, không quá hai năm, và không trước ngày đã chốt báo cáo.',
    'The dates do not fit: last before first, over two years, or before a frozen day.',
  ),
  'setting-values': entry(
    422,
    'Có thông số chưa hợp lệ nên chưa lưu. Hãy sửa từng thông số được nêu rồi lưu lại.',
    'Settings with impossible values; each is listed.',
  ),
  'campaign-mistakes': entry(
    422,
    'Chiến dịch còn lỗi nên chưa phát hành được. Hãy sửa từng lỗi trong danh sách; bản nháp vẫn còn nguyên.',
    'The campaign has mistakes; each is listed. The draft is kept.',
  ),
  'campaign-without-plan': entry(
    409,
    'Chiến dịch này được tạo theo cách cũ nên chưa có các bước để sửa. Hãy tạo chiến dịch mới từ mẫu có sẵn.',
    'This campaign has no plan to change; begin a new one from a package.',
  ),
  'campaign-id-taken': entry(
    409,
    'Mã này đã là của một chiến dịch khác. Hãy đặt mã khác cho chiến dịch mới.',
    'Another campaign has this id; choose another.',
  ),
  'draft-exists': entry(
    409,
    'Đã có bản nháp mang tên này. Hãy mở bản nháp đó để làm tiếp, hoặc xóa nó trước.',
    'There is a draft of that name; go on with it or delete it.',
  ),
  'draft-changed': entry(
    409,
    'Người khác vừa lưu bản nháp này. Hãy tải lại để xem bản mới rồi sửa tiếp.',
    'Somebody else saved this draft meanwhile; load it again.',
  ),
  'columns-unusable': entry(
    422,
    'Danh sách cột PL3-01 ghi trong cài đặt chưa dùng được. Hãy sửa ô “Cột của phường” trong cài đặt, hoặc chọn mẫu 50 cột.',
    "The ward's own columns cannot be used.",
  ),
  'export-running': entry(409, 'Đang có một lần xuất khác. Hãy chờ xong hoặc dừng lần đó rồi xuất lại.', 'Another export is running.'),
  'file-too-heavy': entry(
    413,
    'Tệp quá lớn cho máy chủ: máy hết bộ nhớ khi đọc. Hãy xóa các trang tính và cột không cần, hoặc tách thành nhiều tệp, rồi tải lại.',
    'Reading the file takes more memory than there is; split it.',
  ),
  'import-busy': entry(
    409,
    'Đang có một tệp khác được đọc hoặc nạp. Hãy chờ xong rồi thử lại.',
    'Another file is being read or written; wait until that is done.',
  ),
  'import-over': entry(
    404,
    'Lần xem thử này không còn nữa (để lâu quá hoặc máy chủ đã khởi động lại). Hãy chọn lại tệp.',
    'This import is no longer held; choose the file again.',
  ),
  'group-needed': entry(
    422,
    'Tệp của danh sách này là của một tổ dân phố. Hãy chọn tổ trước khi tải lên.',
    'Files of this list are of one residential group; say which.',
  ),
  'dates-undecided': entry(
    409,
    'Còn cột ngày chưa rõ ngày hay tháng đứng trước. Hãy chọn rồi xem thử lại trước khi nạp.',
    'A column of dates can be read both ways; say how first.',
  ),
  'list-changed': entry(
    409,
    'Danh sách đã thay đổi từ lúc xem thử. Hãy xem lại những thay đổi mới rồi nạp.',
    'The list changed since it was compared; look again.',
  ),
  'rows-have-records': entry(
    409,
    'Có dòng sắp rút khỏi danh sách đã có phiếu thu thập. Hãy xác nhận là vẫn rút; phiếu được giữ lại ở văn phòng.',
    'Some rows to be taken off have records; confirm it.',
  ),
  'nothing-to-undo': entry(409, 'Không còn lần nạp nào để hoàn tác.', 'There is no import to take back.'),
  busy: entry(503, 'Máy chủ đang bận. Ứng dụng sẽ tự thử lại sau ít giây.', 'Busy; try again.'),
  internal: entry(500, 'Máy chủ gặp lỗi ngoài dự kiến. Phiếu vẫn còn trên máy; hãy báo văn phòng kèm mã yêu cầu.', 'Unexpected error.'),
} as const

export type ProblemCode = keyof typeof PROBLEMS

/** How a refusal looks on the wire. `code` is a plain string: a newer server may say one this build does not know. */
export const ProblemBody = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.optional(z.string()),
  details: z.optional(z.record(z.string(), z.unknown())),
})
export type ProblemBody = z.infer<typeof ProblemBody>
