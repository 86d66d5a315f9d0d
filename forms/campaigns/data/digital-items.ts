// What each of the four groups should be able to do with digital tools. These are working lists, not the wording of QĐ 757/QĐ-BKHCN, which was not
// found in full: all of it is to be verified, so that campaigns make every wording a setting. Source: FACTS §4.

export type PersonGroup = 'cadre' | 'pupil' | 'worker' | 'resident'
export interface SkillList {
  group: PersonGroup
  title: { vi: string; en: string }
  mark: 'verify'
  items: string[]
}

/** In the order that decides when somebody belongs to several: official, pupil, worker, resident. */
export const skillLists: SkillList[] = [
  {
    group: 'cadre',
    title: { vi: 'Cán bộ, công chức, viên chức', en: 'Officials' },
    mark: 'verify',
    items: [
      'Chủ trương, pháp luật về chuyển đổi số',
      'Phần mềm văn phòng, hệ thống quản lý văn bản, chữ ký số',
      'Hệ thống giải quyết TTHC, họp trực tuyến, CSDL dùng chung',
      'Khai thác, phân tích dữ liệu phục vụ công việc',
      'AI/trợ lý ảo trong công vụ',
      'An toàn thông tin, bí mật nhà nước, bảo vệ dữ liệu cá nhân',
      'Hướng dẫn người dân dùng dịch vụ số',
    ],
  },
  {
    group: 'pupil',
    title: { vi: 'Học sinh, sinh viên', en: 'Pupils and students' },
    mark: 'verify',
    items: [
      'Thiết bị số, phần mềm cơ bản',
      'Tìm kiếm, đánh giá, lưu trữ thông tin học tập',
      'Giao tiếp, hợp tác trên nền tảng học tập số',
      'Sáng tạo nội dung số; bản quyền',
      'An toàn, riêng tư, phòng bắt nạt/xâm hại/nghiện mạng',
      'Dùng AI có trách nhiệm trong học tập',
      'Định danh số, dịch vụ số thiết yếu theo tuổi',
    ],
  },
  {
    group: 'worker',
    title: { vi: 'Người lao động trong doanh nghiệp', en: 'Workers in enterprises' },
    mark: 'verify',
    items: [
      'Kiến thức chuyển đổi số doanh nghiệp',
      'Thiết bị, phần mềm tại nơi làm việc',
      'Giao tiếp, cộng tác số',
      'Dữ liệu, tự động hóa, AI cơ bản',
      'TMĐT, thanh toán số, hóa đơn điện tử',
      'An toàn thông tin, bảo vệ dữ liệu',
      'Dịch vụ công, BHXH số (VssID), VNeID',
    ],
  },
  {
    group: 'resident',
    title: { vi: 'Người dân', en: 'Residents' },
    mark: 'verify',
    items: [
      'Hiểu cơ bản chuyển đổi số, AI và lợi ích',
      'Dùng điện thoại thông minh/máy tính, kết nối Internet, cài ứng dụng',
      'Tìm kiếm, nhận biết tin giả',
      'Giao tiếp: Zalo/thư điện tử/gọi video, ứng xử trên mạng',
      'VNeID: cài đặt, đăng nhập, giấy tờ tích hợp, sổ sức khỏe điện tử',
      'Dịch vụ công trực tuyến: tài khoản, nộp hồ sơ, tra cứu, thanh toán phí',
      'Thanh toán không dùng tiền mặt, ngân hàng số',
      'Mua bán trên sàn TMĐT, dịch vụ số thiết yếu (y tế, giáo dục, giao thông, điện nước)',
      'An toàn thông tin: mật khẩu, OTP, phòng lừa đảo, bảo vệ dữ liệu cá nhân, nơi phản ánh',
    ],
  },
]
