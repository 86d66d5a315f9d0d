// One word or two for each state of a list row, a record, and its review.
export const states = {
  toDo: 'Chưa làm',
  draft: 'Đang làm dở',
  waiting: 'Chưa gửi',
  received: 'Đã gửi',
  hasFindings: 'Cần xem lại',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt',
  rejected: 'Không nhận',
  conflict: 'Có hai bản',
  notOpen: 'Chưa đến bước này',
  notNeeded: 'Không cần',
}
