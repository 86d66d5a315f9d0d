// The collector's home: headline, state of sending, list, and the four places.
export const home = {
  places: { list: 'Danh sách', outbox: 'Chưa gửi', returned: 'Trả lại', me: 'Tôi' },
  placesLabel: 'Các mục chính',
  placeCount: (count: number) => `(${count} phiếu)`,
  unsent: (count: number) => `${count} phiếu chưa gửi`,
  nothingUnsent: 'Đã gửi hết',
  photosUnsent: (count: number) => `${count} ảnh chưa gửi`,
  returned: (count: number) => `${count} phiếu bị trả lại`,
  drafts: (count: number) => `${count} phiếu làm dở`,
  searchLabel: 'Tìm tên, ngõ, số nhà, số giấy',
  searchPlaceholder: 'Tìm tên, số nhà…',
  clearSearch: 'Xóa ô tìm',
  filterLabel: 'Lọc theo tình trạng',
  all: 'Tất cả',
  rows: (count: number, noun: string) => `${count} ${noun}`,
  addUnlisted: (noun: string) => `Thêm ${noun} chưa có trong danh sách`,
  chooseGroup: 'Thuộc tổ dân phố nào?',
  unlisted: 'Ngoài danh sách',
  unlistedDraft: 'Chưa có trong danh sách',
  chooseCampaign: 'Chọn việc để làm',
  changeCampaign: 'Đổi việc',
  begins: (day: string) => `Bắt đầu từ ${day}`,
  ends: (day: string, over: boolean) => (over ? `Đã hết hạn ngày ${day}` : `Đến hết ngày ${day}`),
  stagesLabel: 'Các bước của việc này',
  left: (count: number) => `còn ${count}`,
  due: (day: string, days: number) =>
    days > 1
      ? `Hạn ${day}, còn ${days} ngày`
      : days === 1
        ? `Hạn ngày mai, ${day}`
        : days === 0
          ? 'Hạn hôm nay'
          : `Đã quá hạn ${day}`,
  opensOn: (day: string) => `Bước này mở từ ngày ${day}.`,
  firstDo: (stages: string) => `Làm xong bước trước đã: ${stages}.`,
  nothingHereTitle: 'Không có việc ở đây',
  nothingHereHelp: 'Các bước của đợt này do văn phòng làm. Hãy chọn việc khác ở trên.',
  pathTitle: 'Các bước',
  emptyTitle: 'Danh sách chưa về máy',
  emptyHelp: 'Danh sách của tổ sẽ tự tải khi có mạng. Nếu chờ lâu, hãy bấm tải lại.',
  emptyNow: 'Tải danh sách ngay',
  noMatchTitle: 'Không tìm thấy',
  noMatchHelp: 'Thử gõ ít chữ hơn, không cần dấu. Hoặc bỏ bớt điều kiện lọc.',
  showAll: 'Bỏ tìm và lọc',
  returnedEmptyTitle: 'Không có phiếu nào bị trả lại',
  returnedEmptyHelp: 'Khi văn phòng cần sửa chỗ nào, phiếu sẽ hiện ở đây kèm lý do.',
  returnedTitle: 'Phiếu bị trả lại',
  returnedHelp: 'Bấm vào phiếu để xem lý do và sửa. Sửa xong phiếu sẽ tự gửi lại.',
  reasons: (count: number) => `${count} chỗ cần sửa`,
}
