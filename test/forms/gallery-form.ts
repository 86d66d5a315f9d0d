// Every way in which a form can ask to be drawn, one page a kind, for the browser tests to look at and to fill: appearances, a table of 24
// criteria, a repeat that the test fills with ROWS rows, a list of 5,000 choices, pictures and a sound.
import type { Choice, FormDefinition, Group, Node, Question } from '../../forms/language/definition/definition.ts'
import { ask, COMMON_LISTS, choice } from './questions.ts'

export const VILLAGES = 5000
export const CRITERIA = 24
export const ROWS = 200

const group = (name: string, vi: string, en: string, children: Node[], rest: Partial<Group> = {}): Group => ({
  kind: 'group',
  name,
  label: { vi, en },
  ...rest,
  children,
})

export function galleryForm(): FormDefinition {
  return {
    id: 'mau-hien-thi',
    version: 1,
    title: { vi: 'Mẫu hiển thị', en: 'Gallery' },
    choices: { ...COMMON_LISTS, villages: villages(), rooms: rooms(), pictures: pictures() },
    media: { house: { type: 'image/png', data: PNG }, field: { type: 'image/png', data: PNG }, guide: { type: 'audio/mpeg', data: MP3 } },
    pages: [choosing(), longLists(), writing(), criteria(), people(), helping(), last()],
  }
}

function choosing(): Group {
  const one = (name: string, vi: string, en: string, choices: string, appearance: string) =>
    ask('selectOne', name, vi, en, { choices, appearance })
  return group('choosing', 'Chọn', 'Choosing', [
    one('menu', 'Số phòng', 'Rooms', 'rooms', 'minimal'),
    one('fast', 'Có ở nhà không?', 'At home?', 'yes_no', 'quick'),
    one('scale', 'Đánh giá chung', 'Rating', 'rating', 'likert'),
    one('side', 'Loại đất chính', 'Main use', 'uses', 'columns'),
    ask('selectMany', 'several', 'Các loại đất', 'Uses', { choices: 'uses', appearance: 'columns-3' }),
  ])
}

function longLists(): Group {
  return group('long_lists', 'Danh sách dài', 'Long lists', [
    ask('selectOne', 'village', 'Thôn', 'Village', { choices: 'villages' }),
    ask('selectOne', 'village_typed', 'Thôn, gõ để tìm', 'Village by typing', { choices: 'villages', appearance: 'autocomplete' }),
    ask('selectMany', 'villages_many', 'Các thôn', 'Villages', { choices: 'villages', appearance: 'minimal' }),
  ])
}

function writing(): Group {
  return group('writing', 'Ghi số và ngày', 'Numbers and days', [
    ask('integer', 'money', 'Số tiền (đồng)', 'Amount', { appearance: 'thousands-sep', required: 'true()' }),
    ask('integer', 'money_twice', 'Gấp đôi', 'Twice', { calculate: '${money} * 2', appearance: 'thousands-sep' }),
    ask('text', 'code', 'Mã số', 'Code', { appearance: 'numbers' }),
    ask('date', 'month', 'Tháng cấp giấy', 'Month of issue', { appearance: 'month-year' }),
    ask('date', 'year', 'Năm xây nhà', 'Year of building', { appearance: 'year' }),
    ask('text', 'remark', 'Ghi chú', 'Remark', { appearance: 'multiline' }),
  ])
}

function criteria(): Group {
  const asked = Array.from({ length: CRITERIA }, (_, at) =>
    ask('selectOne', `criterion_${at + 1}`, `Tiêu chí ${at + 1}: gia đình có thực hiện không?`, `Criterion ${at + 1}`, {
      choices: 'yes_no',
      ...(at === 2 ? { required: 'true()' } : {}),
    }),
  )
  return group('criteria_page', 'Tiêu chí', 'Criteria', [
    group('criteria', 'Gia đình văn hóa', 'Culture family', asked, {
      appearance: 'table',
      hint: { vi: 'Chọn một ô ở mỗi dòng.', en: 'One each.' },
    }),
  ])
}

function people(): Group {
  const children: Question[] = [
    ask('text', 'person_name', 'Họ và tên', 'Name', { required: 'true()' }),
    ask('selectOne', 'person_use', 'Loại đất', 'Use', { choices: 'uses', appearance: 'minimal' }),
    ask('integer', 'person_age', 'Tuổi', 'Age', { constraint: '. < 120' }),
    ask('text', 'person_remark', 'Ghi chú', 'Remark'),
  ]
  return group('people_page', 'Người trong hộ', 'People', [
    { kind: 'repeat', name: 'people', label: { vi: 'Người', en: 'Person' }, children },
  ])
}

function helping(): Group {
  const alt = { vi: 'Ngôi nhà mái đỏ', en: 'A house with a red roof' }
  return group('helping', 'Hình và tiếng', 'Pictures and sounds', [
    ask('selectOne', 'seen', 'Thấy hình nào giống nhất?', 'Which is alike?', { choices: 'pictures', media: { image: 'house' }, alt }),
    ask('text', 'heard', 'Nghe hướng dẫn rồi ghi lại', 'Listen and write', { media: { audio: 'guide' } }),
  ])
}

const last = (): Group => group('last_page', 'Cuối phiếu', 'The end', [ask('text', 'end_note', 'Điều muốn nói thêm', 'Anything else')])

function villages(): Choice[] {
  return Array.from({ length: VILLAGES }, (_, at) => choice(`v${at + 1}`, `Thôn Đông Hà ${at + 1}`, `Village ${at + 1}`))
}

function rooms(): Choice[] {
  return Array.from({ length: 15 }, (_, at) => choice(`r${at + 1}`, `${at + 1} phòng`, `${at + 1} rooms`))
}

function pictures(): Choice[] {
  return [
    { ...choice('house', 'Nhà ở', 'House'), media: { image: 'house' }, alt: { vi: 'Nhà', en: 'House' } },
    { ...choice('field', 'Ruộng', 'Field'), media: { image: 'field' }, alt: { vi: 'Ruộng', en: 'Field' } },
  ]
}

/** 64 × 40, a red roof over a white wall. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAIAAADBrGu+AAAAkklEQVR42u3TOw2AQBBF0aeEmhol1ChB04pACR6goqBCAFuw/9lwkyfgnmRG2352PQEAAACAb24c3usD4E0vx1Dl+uwGVU7PzlCT9IwMta1PN6htejpDFtJTGDJVH2GQqfQIhgymBzFkNv0jI+CE7uuotiI/AABANcA6T94BAAAAAAAAAAAAyAxY3dL1AAD4O+ABFVcv4w/3KXEAAAAASUVORK5CYII='
/** One frame of silence. */
const MP3 =
  '//sQxAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD/+xDEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=='
