import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileForm } from './compile.ts'
import type { FormDefinition, Node, Question } from './definition/definition.ts'

const ask = (name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type: 'text',
  name,
  label: { vi: name },
  ...more,
})

function form(children: Node[], more: Partial<FormDefinition> = {}): FormDefinition {
  return {
    id: 'thu',
    version: 1,
    title: { vi: 'Thử' },
    choices: {},
    pages: [{ kind: 'group', name: 'page', label: { vi: 'Trang' }, children }],
    ...more,
  }
}

/** "place: message" of everything that is wrong. */
function mistakes(definition: unknown): string[] {
  const compilation = compileForm(definition)
  return compilation.ok ? [] : compilation.problems.map(problem => `${problem.place}: ${problem.message.vi}`)
}

const yesNo = { yes_no: ['yes', 'no'].map(value => ({ value, label: { vi: value } })) }

describe('a definition with mistakes is refused with every one of them, by place', () => {
  it('lists all mistakes at once', () => {
    const found = mistakes(
      form(
        [
          ask('a', { relevant: '${missing} = 1', required: 'tru()' }),
          ask('a', { constraint: '. >' }),
          ask('b', { type: 'selectOne', choices: 'nowhere' }),
          ask('c', { type: 'idCard', fills: { number: 'nobody' } }),
        ],
        { recordTitle: '${gone}' },
      ),
    )
    expect(found).toEqual([
      'Mẫu phiếu › recordTitle: Không có câu hỏi nào tên “gone”. (ký tự 1: “${gone}”)',
      'Trang 1 › a: Tên “a” đã dùng cho mục khác ở Trang 1, hãy đổi một trong hai tên.',
      'Trang 1 › a › relevant: Không có câu hỏi nào tên “missing”. (ký tự 1: “${missing} = 1”)',
      'Trang 1 › a › required: Không có hàm “tru”. Ý bạn là “true”? (ký tự 1: “tru()”)',
      expect.stringContaining('Trang 1 › a › constraint: '),
      'Trang 1 › b › choices: Không có danh sách lựa chọn “nowhere”.',
      'Trang 1 › c › fills: Không có câu hỏi nào tên “nobody”.',
    ])
  })

  it('finds circles, and names them', () => {
    expect(
      mistakes(form([ask('a', { calculate: '${b}' }), ask('b', { calculate: '${c} + 1' }), ask('c', { relevant: '${a} = 1' })])),
    ).toEqual(['Trang 1 › c › relevant: Các công thức phụ thuộc vòng tròn: c → a → b → c. Hãy bỏ một mắt trong vòng đó.'])
    expect(mistakes(form([ask('a', { relevant: '${a} = 1' })]))[0]).toContain('a → a')
    expect(mistakes(form([{ kind: 'group', name: 'g', label: { vi: 'g' }, relevant: "${x} = '1'", children: [ask('x')] }]))[0]).toContain(
      'vòng tròn',
    )
    expect(
      mistakes(
        form([{ kind: 'repeat', name: 'rows', label: { vi: 'r' }, count: 'sum(${n})', children: [ask('n', { type: 'integer' })] }]),
      )[0],
    ).toContain('vòng tròn')
  })

  it('lets a question that is judged by itself alone: a constraint or an earlier answer is no circle', () => {
    expect(mistakes(form([ask('a', { constraint: '${a} != 1', calculate: 'once(now())', required: "${a} = ''" })]))).toEqual([])
  })

  it('refuses a comparison with a choice that is not in the list', () => {
    const choose = ask('met', { type: 'selectOne', choices: 'yes_no' })
    expect(mistakes(form([choose, ask('b', { relevant: "${met} = 'yess'" })], { choices: yesNo }))).toEqual([
      'Trang 1 › b › relevant: Câu “met” không có lựa chọn “yess”, nên điều kiện này không bao giờ đúng. Ý bạn là “yes”?',
    ])
    expect(mistakes(form([choose, ask('b', { relevant: "selected('yes nope', ${met})" })], { choices: yesNo }))[0]).toContain('nope')
    expect(mistakes(form([choose, ask('b', { relevant: "${met} = 'yes' or ${met} = ''" })], { choices: yesNo }))).toEqual([])
  })

  it('refuses a default that the list does not have', () => {
    const met = (initial: string, type: Question['type'] = 'selectOne') =>
      mistakes(form([ask('met', { type, choices: 'yes_no', default: initial })], { choices: yesNo }))
    expect(met("'yess'")).toEqual(['Trang 1 › met › default: Danh sách của câu này không có lựa chọn “yess”. Ý bạn là “yes”?'])
    expect(met("'yes no'", 'selectMany')).toEqual([])
    expect([met("'yes'"), met("''"), met("if(1 = 1, 'yess', 'no')")]).toEqual([[], [], []])
  })

  it('takes a chain of ten thousand calculations, and a circle of as many', () => {
    const chain = (first: string) =>
      Array.from({ length: 10_000 }, (_, at) => ask(`c${at}`, { type: 'integer', calculate: at === 0 ? first : `\${c${at - 1}} + 1` }))
    expect(mistakes(form(chain('1')))).toEqual([])
    expect(mistakes(form(chain('${c9999}')))).toEqual([expect.stringMatching(/vòng tròn: c0 → c9999 → .* → … → c1 → c0\./)])
  })

  it('knows broken lists, scans, triggers and filters', () => {
    const twice = {
      l: [
        { value: 'x y', label: { vi: '1' } },
        { value: 'x y', label: { vi: '2' } },
      ],
    }
    expect(
      mistakes(
        form(
          [
            ask('m', { type: 'selectMany', choices: 'l', choiceFilter: 'town = 1' }),
            ask('t', { fills: { number: 'm' } }),
            ask('k', { type: 'calculate' }),
            ask('u', { trigger: 'zz' }),
            ask('w', { label: { vi: 'Chào ${ai}' } }),
          ],
          { choices: twice },
        ),
      ),
    ).toEqual([
      'Danh sách l › dòng 2: Mã “x y” đã có ở dòng 1.',
      'Trang 1 › m › choiceFilter: Danh sách lựa chọn không có cột “town”. (ký tự 1: “town = 1”)',
      'Trang 1 › m › choices: Danh sách “l”: mã của câu chọn nhiều không được có dấu cách.',
      'Trang 1 › t › fills: Chỉ câu quét căn cước mới điền vào câu khác.',
      'Trang 1 › t › fills: Câu “m” không nhận chữ được.',
      'Trang 1 › k › calculate: Câu tính toán chưa có công thức.',
      'Trang 1 › u › trigger: Không có câu hỏi nào tên “zz”.',
      'Trang 1 › u › trigger: Có trigger thì “u” phải có công thức (calculate).',
      'Trang 1 › w: Không có câu hỏi nào tên “ai”.',
    ])
  })

  it('says what is misbuilt by the name of the question', () => {
    const wrong = form([{ ...ask('a'), relevnt: '1' } as Question, { ...ask('b'), type: 'txt' } as unknown as Question])
    expect(mistakes(wrong)).toEqual([
      'Trang 1 › a: Có mục không hiểu được: relevnt. Hãy sửa tên hoặc bỏ đi.',
      expect.stringContaining('Trang 1 › b › type: Chỉ được là một trong: text, integer'),
    ])
    expect(mistakes(null)).toEqual(['Mẫu phiếu: Phải gồm nhiều mục có tên.'])
    expect(mistakes(form([ask('Tên có dấu')]))[0]).toContain('Tên chỉ gồm chữ thường')
  })

  it.each(['__proto__', 'constructor', 'valueof'])('the name %s', name => {
    expect(mistakes(form([ask(name)])).length > 0).toBe(name in Object.prototype)
  })

  it('survives a definition that nests without end', () => {
    let node: Node = ask('x')
    for (let depth = 0; depth < 5000; depth++) node = { kind: 'group', name: `g${depth}`, label: { vi: 'g' }, children: [node] }
    expect(mistakes(form([node]))).toEqual(['Mẫu phiếu: Mẫu phiếu lồng quá sâu.'])
    const ring: { pages: unknown[] } = { pages: [] }
    ring.pages.push(ring)
    expect(mistakes(ring)).toEqual(['Mẫu phiếu: Mẫu phiếu lồng quá sâu.'])
  })

  it('never throws, whatever it is given', () => {
    const junk = fc.anything({ withNullPrototype: true })
    const nearly = fc.record({
      name: fc.constantFrom('a', 'b', '__proto__'),
      type: fc.constantFrom('text', 'selectOne', 'calculate', 'x'),
      relevant: fc.constantFrom(undefined, '${a}', '${b} +', '${c}', '(', 1),
      calculate: fc.constantFrom(undefined, '${b}', '${a} + 1', 'position(..)', 'sum(${a})'),
      choices: fc.constantFrom(undefined, 'yes_no', 'x'),
    })
    const definition = nearly.map(part => form([{ ...ask('z'), ...part } as Question, ask('b')], { choices: yesNo }))
    fc.assert(
      fc.property(fc.oneof(junk, definition), raw => {
        const compilation = compileForm(raw)
        expect(compilation.ok || compilation.problems.length > 0).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
