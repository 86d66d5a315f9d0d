// Tables of many lines inside a form.
export const table = {
  search: 'Tìm tên, không cần dấu',
  toSearch: 'Đến ô tìm tên',
  all: 'Tất cả',
  missing: 'Còn thiếu',
  doubtful: 'Cần xem',
  unlike: (usual: string) => `Chưa “${usual}”`,
  found: (count: number) => `${count} dòng`,
  stillMissing: (count: number) => `còn thiếu ${count}`,
  noneMissing: 'đã ghi đủ',
  nothingFound: 'Không có dòng nào khớp',
  noRows: 'Danh sách chưa có dòng nào',
  showAll: 'Xem tất cả',
  bulkDone: (count: number) => `Đã ghi ${count} dòng`,
  open: 'Mở dòng',
  close: 'Đóng dòng',
  notAsked: 'không hỏi',
}
