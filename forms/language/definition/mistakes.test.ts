// A definition with mistakes is refused with all of them at the first go: where each one is, and what an office clerk can do about it.
import { describe, expect, it } from 'vitest'
import { fiftyMistakes } from '../../../test/forms/fifty-mistakes.ts'
import { fortyAnswers, fortyQuestions } from '../../../test/forms/forty-questions.ts'
import { compileForm, compilePublished } from '../compile.ts'
import { judge } from '../judge.ts'
import type { Choice } from './definition.ts'

function mistakes(definition: unknown): { place: string; vi: string; en: string | undefined }[] {
  const compilation = compileForm(definition)
  return compilation.ok ? [] : compilation.problems.map(({ place, message }) => ({ place, ...{ en: undefined, ...message } }))
}

/** Place, and words that only this mistake has. */
const PLANTED: readonly [string, string][] = [
  ['Mẫu phiếu › id', 'ví dụ “mau-1”'],
  ['Mẫu phiếu › version', 'ít nhất 1'],
  ['Mẫu phiếu › recordTitle', '“nobody”'],
  ['Mẫu phiếu', 'colour'],
  ['Trang 1 › empty_list › choices', 'đang trống'],
  ['Danh sách twice › dòng 2', 'đã có ở dòng 1'],
  ['Danh sách twice › dòng 3', 'chỉ khác “a” ở chữ hoa'],
  ['Danh sách twice › dòng 4', 'chưa có mã'],
  ['Danh sách twice › dòng 5 › label', 'chưa có nhãn'],
  ['Danh sách twice › dòng 6 › label', 'viết thành chữ'],
  ['Danh sách twice › dòng 7 › value', 'Phải là chữ'],
  ['Trang 1 › spaces › choices', 'không được có dấu cách'],
  ['Danh sách Yes_No', 'chỉ khác “yes_no”'],
  ['Tệp gia.png', 'không phải image/png'],
  ['Tệp nang.mp3', '206 KB, nhiều nhất 200 KB'],
  ['Tệp hong.webp', 'Không đọc được'],
  ['Tệp hinh.svg › type', 'Chỉ được là một trong: image/webp'],
  ['Trang 1 › a › relevant', '“missing”'],
  ['Trang 1 › a', 'đã dùng cho mục khác ở Trang 1'],
  ['Trang 1 › Tên có dấu › name', 'ví dụ “ten_co_dau”'],
  ['Trang 1 › wrong_type › type', 'Chỉ được là một trong: text'],
  ['Trang 1 › wrong_type › relevant', 'thiếu phần cuối'],
  ['Trang 1 › no_list › choices', 'phải có danh sách'],
  ['Trang 1 › nowhere › choices', 'Không có danh sách lựa chọn “nowhere”'],
  ['Trang 1 › listed › choices', 'không chọn từ danh sách'],
  ['Trang 1 › impossible › relevant', 'Ý bạn là “yes”?'],
  ['Trang 1 › town › choiceFilter', 'Ý bạn là “ward”?'],
  ['Trang 1 › ward_town › choiceFilter', 'không có giá trị “w2”'],
  ['Trang 1 › constructor', 'từ dành riêng'],
  ['Trang 1 › mute › label', 'Chưa có nhãn'],
  ['Trang 1 › long › hint', 'dài quá 4000'],
  ['Trang 1 › mục thứ 17 › name', 'Chưa có mục này'],
  ['Trang 1 › no_label › label', 'Chưa có mục này'],
  ['Trang 1 › mục thứ 19', 'một mục có đủ các phần'],
  ['Trang 2 › c1 › calculate', 'c1 → c2 → c1'],
  ['Trang 2 › empty_calculation › calculate', 'chưa có công thức'],
  ['Trang 2 › must › required', 'không thể bắt buộc'],
  ['Trang 2 › d1 › default', 'd1 → d2 → d1'],
  ['Trang 2 › triggered › trigger', '“ghost”'],
  ['Trang 2 › blind › constraint', 'không xét câu trả lời nào'],
  ['Trang 2 › bracket › constraint', 'Thiếu dấu “)”'],
  ['Trang 2 › function › required', 'Không có hàm “tru”'],
  ['Trang 2 › arity › calculate', 'đang có 3'],
  ['Trang 2 › last › relevant', 'last-saved'],
  ['Trang 2 › drawn › appearance', '“likert”'],
  ['Trang 2 › filling › fills', 'Chỉ câu quét căn cước'],
  ['Trang 2 › greeting', '“ai”'],
  ['Trang 2 › seen › alt', 'lời mô tả'],
  ['Trang 2 › heard › audio', '“mat.mp3”'],
  ['Trang 2 › wrong_media › video', 'là image/png'],
  ['Trang 2 › checked › odd', '“foo” đứng một mình'],
  ['Trang 2 › compared › registryAs', 'registry'],
  ['Trang 2 › table › appearance', 'yes_no, towns'],
  ['Trang 2 › t3', 'chỉ được có câu chọn một'],
  ['Trang 2 › rows › max', 'từ 1 đến 1000'],
  ['Trang 2 › many › count', 'Nhiều nhất 1000'],
  ['Trang 2 › kindless › kind', 'question, group hoặc repeat'],
  ['Trang 2 › inside › relevant', '“lost”'],
]

describe('a form with more than fifty mistakes', () => {
  const found = mistakes(fiftyMistakes())

  it.each(PLANTED)('%s: … %s', (place, words) => {
    expect(found.filter(mistake => mistake.place === place && mistake.vi.includes(words))).toHaveLength(1)
  })

  it('has these and no others, each in both languages', () => {
    expect(found.map(mistake => mistake.place).sort()).toEqual(PLANTED.map(([place]) => place).sort())
    expect(found.filter(mistake => !mistake.en)).toEqual([])
  })
})

it('a text without its language is shown how to be written', () => {
  const form = { ...fortyQuestions(), title: 'Phiếu' }
  expect(mistakes(form)).toEqual([
    {
      place: 'Mẫu phiếu › title',
      vi: 'Phải ghi theo từng tiếng: { "vi": "…", "en": "…" }.',
      en: 'Write it by language: { "vi": "…", "en": "…" }.',
    },
  ])
})

describe('a mended form invents no mistakes: one thing wrong is told once', () => {
  const cases: [string, object][] = [
    ['Mẫu phiếu › title', { title: undefined }],
    ['Mẫu phiếu › version', { version: 'một' }],
    ['Mẫu phiếu › pages', { pages: {} }],
    ['Mẫu phiếu › choices', { choices: null }],
    ['Mẫu phiếu › pages', { pages: [] }],
  ]
  it.each(cases)('%s', (place, change) => {
    const found = mistakes({ ...fortyQuestions(), ...change }).map(mistake => mistake.place)
    expect(found.filter(each => each === place || each.startsWith('Mẫu phiếu'))).toHaveLength(1)
  })

  it('a page that does not say what it is', () => {
    const form = fortyQuestions()
    const pages = form.pages.map(({ kind: _, ...page }, index) => (index === 1 ? page : form.pages[index]))
    expect(mistakes({ ...form, pages }).map(mistake => mistake.place)).toEqual(['Trang 2 › kind'])
  })
})

describe('a published form', () => {
  const misleading = {
    ...fortyQuestions(),
    choices: { ...fortyQuestions().choices, unused: [] as Choice[], twice: ['a', 'a'].map(value => ({ value, label: { vi: value } })) },
  }

  it('goes on being filled and judged though a later build would not let it be published', () => {
    expect(compileForm(misleading).ok).toBe(false)
    const opened = compilePublished(misleading)
    expect(
      opened.ok &&
        judge(opened.form, { answers: fortyAnswers(), marks: {}, context: { now: Date.UTC(2026, 10, 21), entity: null } }).findings,
    ).toEqual([])
  })

  it('is refused when it cannot be run: an unknown name, a circle, a shape that this build does not know', () => {
    const [first, ...rest] = fortyQuestions().pages
    const page = first ?? { kind: 'group' as const, name: 'x', label: { vi: 'x' }, children: [] }
    expect(compilePublished({ ...fortyQuestions(), recordTitle: '${nobody}' }).ok).toBe(false)
    expect(compilePublished({ ...fortyQuestions(), pages: [{ ...page, relevant: '${phone} = 1' }, ...rest] }).ok).toBe(false)
    expect(compilePublished({ ...fortyQuestions(), colour: 'red' }).ok).toBe(false)
    expect(compilePublished(null).ok).toBe(false)
  })
})
