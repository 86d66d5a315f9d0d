// The large form of the bench: 1,000 questions on 100 pages, 200 relevance expressions, 100 chained calculations, one list of 5,000 choices.
// Generated without chance, and only of constructs that XForms have too, so that the peers can be given the same form.
//   page 1       a field with one dependant (ONE_DEPENDANT)
//   page 2       a field with fifty dependants, each computed from the one before, all shown beside it (FIFTY_DEPENDANTS)
//   page 3       the long list, whole and filtered by town
//   pages 4–10   a source and seven chained calculations each
//   pages 11–100 ordinary questions, two of them with a relevance; the first twenty of these pages have one of their own
import type { Choice, FormDefinition, Group, Node, Question } from '../../forms/language/definition/definition.ts'
import { ask, COMMON_LISTS, choice, padded, page } from './questions.ts'

/** An integer whose only reader is ONLY_DEPENDANT, shown below it. */
export const ONE_DEPENDANT = 'single_source'
export const ONLY_DEPENDANT = 'single_1'
/** An integer at the head of chain_1 … chain_50; the last of them is LAST_DEPENDANT. All blank as 0: chain_k is source + 1 + … + k. */
export const FIFTY_DEPENDANTS = 'chain_source'
export const LAST_DEPENDANT = 'chain_50'
/** Offers all 5,000 villages; its neighbour only those of the chosen town. */
export const LONG_LIST = 'village'
export const TOWN = 'town'
export const FILTERED_LIST = 'village_in_town'

export const ONE_DEPENDANT_PAGE = 'page_001'
export const FIFTY_DEPENDANTS_PAGE = 'page_002'

const TOWNS = 50
const VILLAGES = 5000

export function thousandQuestions(): FormDefinition {
  return {
    id: 'mot-nghin-cau',
    version: 1,
    title: { vi: 'Một nghìn câu hỏi', en: 'A thousand questions' },
    choices: { ...COMMON_LISTS, towns: towns(), villages: villages() },
    pages: [single(), fifty(), lists(), ...Array.from({ length: 7 }, (_, at) => block(at + 4)), ...ordinaryPages()],
  }
}

const pageName = (number: number) => `page_${padded(number, 3)}`
const nameOn = (number: number, place: number) => `p${padded(number, 3)}_q${padded(place, 2)}`

function pageOf(number: number, children: Node[], relevant?: string): Group {
  return page(pageName(number), `Trang ${number}`, `Page ${number}`, children, relevant)
}

function single(): Group {
  const shown = calculated(ONLY_DEPENDANT, ONE_DEPENDANT, 1)
  return pageOf(1, [source(ONE_DEPENDANT), shown, ...texts(1, 8)])
}

function fifty(): Group {
  const total = ask('note', 'chain_total', `Tổng cuối: \${${LAST_DEPENDANT}}`, `Last total: \${${LAST_DEPENDANT}}`)
  return pageOf(2, [source(FIFTY_DEPENDANTS), ...chain('chain', FIFTY_DEPENDANTS, 50), total])
}

function lists(): Group {
  return pageOf(3, [
    ask('selectOne', LONG_LIST, 'Thôn', 'Village', { choices: 'villages', appearance: 'minimal autocomplete' }),
    ask('selectOne', TOWN, 'Xã', 'Town', { choices: 'towns', appearance: 'minimal' }),
    ask('selectOne', FILTERED_LIST, 'Thôn trong xã', 'Village in the town', { choices: 'villages', choiceFilter: `town = \${${TOWN}}` }),
    ...texts(3, 7),
  ])
}

/** Ten questions: a source, seven calculations, two texts. */
function block(number: number): Group {
  const stem = `block_${number}`
  return pageOf(number, [source(`${stem}_source`), ...chain(stem, `${stem}_source`, 7), ...texts(number, 2)])
}

const source = (name: string) => ask('integer', name, 'Số ban đầu', 'First number', { constraint: '. >= -1000000 and . <= 1000000' })

function chain(stem: string, first: string, length: number): Question[] {
  return Array.from({ length }, (_, at) => calculated(`${stem}_${at + 1}`, at === 0 ? first : `${stem}_${at}`, at + 1))
}

/** A number that the person sees and cannot change. */
function calculated(name: string, before: string, step: number): Question {
  const calculate = `coalesce(\${${before}}, 0) + ${step}`
  return ask('integer', name, `Cộng thêm ${step}`, `Plus ${step}`, { calculate, readonly: 'true()' })
}

const texts = (number: number, count: number) =>
  Array.from({ length: count }, (_, at) => ask('text', nameOn(number, at + 1), `Ghi chú ${at + 1}`, `Remark ${at + 1}`))

/** 90 pages: 48 of ten questions and 42 of nine, two relevances on each; the first twenty are shown unless the page before them says "no". */
function ordinaryPages(): Group[] {
  return Array.from({ length: 90 }, (_, at) => {
    const number = at + 11
    const children = ordinary(number).slice(0, at < 48 ? 10 : 9)
    return pageOf(number, children, at > 0 && at <= 20 ? `\${${nameOn(number - 1, 1)}} != 'no'` : undefined)
  })
}

function ordinary(number: number): Question[] {
  const name = (place: number) => nameOn(number, place)
  return [
    ask('selectOne', name(1), 'Có ở nhà không?', 'At home?', { choices: 'yes_no' }),
    ask('text', name(2), 'Người trả lời', 'Who answers', { relevant: `\${${name(1)}} != 'no'` }),
    ask('integer', name(3), 'Số người', 'People', { required: 'true()', constraint: '. >= 0 and . <= 1000' }),
    ask('date', name(4), 'Ngày đến', 'Day of the visit'),
    ask('selectMany', name(5), 'Loại đất', 'Uses', { choices: 'uses' }),
    ask('decimal', name(6), 'Diện tích', 'Area', { constraint: '. > 0' }),
    ask('text', name(7), 'Vì sao đông người?', 'Why so many?', { relevant: `\${${name(3)}} > 10` }),
    ask('selectOne', name(8), 'Đánh giá', 'Rating', { choices: 'rating' }),
    ask('text', name(9), 'Ghi chú', 'Remark', { appearance: 'multiline' }),
    ask('note', name(10), 'Hết trang', 'End of the page'),
  ]
}

function towns(): Choice[] {
  return Array.from({ length: TOWNS }, (_, at) => choice(`t${at + 1}`, `Xã ${at + 1}`, `Town ${at + 1}`))
}

const STEMS = ['An', 'Bình', 'Cát', 'Đông', 'Gia', 'Hòa', 'Lập', 'Minh', 'Ngũ', 'Thủy']

function villages(): Choice[] {
  return Array.from({ length: VILLAGES }, (_, at) => {
    const named = `Thôn ${STEMS[at % STEMS.length]} ${Math.floor(at / STEMS.length) + 1}`
    return choice(`v${at + 1}`, named, named.replace('Thôn', 'Village'), { town: `t${(at % TOWNS) + 1}` })
  })
}
