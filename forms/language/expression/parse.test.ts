import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExpressionError } from './expression-error.ts'
import { parseExpression } from './parse.ts'
import { printExpression } from './print.ts'
import type { BinaryOperator, Expression } from './syntax.ts'

/** Positions carry no meaning. */
function meaning(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value) => (key === 'at' ? undefined : value)))
}

const printed = (source: string) => printExpression(parseExpression(source))

function mistake(source: string): ExpressionError {
  try {
    parseExpression(source)
  } catch (error) {
    if (error instanceof ExpressionError) return error
    throw error
  }
  throw new Error(`no mistake in ${source}`)
}

describe('XLSForm expressions', () => {
  it.each([
    ["${area} > 0 and selected(${uses}, 'ODT')", "${area} > 0 and selected(${uses}, 'ODT')"],
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['8 div 4 div 2', '8 div 4 div 2'],
    ['8 - (4 - 2)', '8 - (4 - 2)'],
    ['${ a }mod 2=1 or not(.)', '${a} mod 2 = 1 or not(.)'],
    ['-${a} * -2', '-${a} * -2'],
    ['-(1 + 2)', '-(1 + 2)'],
    ["jr:choice-name( ${a} , '${a}' )", "jr:choice-name(${a}, '${a}')"],
    ['position(..) + position(../..)', 'position(..) + position(../..)'],
    ['current()/../town = current()/.', '${town} = .'],
    ['../town = ../../city and ./age', '${town} = ${city} and ${age}'],
    ['position(current()/..)', 'position(..)'],
    ['${last-saved#town}', '${last-saved#town}'],
    ['${person}[ ./age>18 ]/name', '${person}[age > 18]/name'],
    ['sum(${age}[.>5])', 'sum(${age}[. > 5])'],
    ['${a}[1][b = 2]/c[d]/e', '${a}[1][b = 2]/c[d]/e'],
    ['${person}[age > current()/../limit and . != current()/.]', '${person}[age > ${limit} and . != current()/.]'],
    ['${name}[position(..) = position(current()/..) - 1]', '${name}[position(..) = position(current()/..) - 1]'],
    ["instance('towns')/root/item", "instance('towns')/root/item"],
    ["instance( 'towns' )/root/item[ county=${county} ][2]/label", "instance('towns')/root/item[county = ${county}][2]/label"],
    ["instance(\"it's\")/root/item[name = 'a']", "instance(\"it's\")/root/item[name = 'a']"],
    ['"it\'s"', '"it\'s"'],
    ['.5', '0.5'],
    ['div div div', 'div div div'],
    ['and and or or mod', 'and and or or mod'],
    ['district = ${district}', 'district = ${district}'],
  ])('%s reads as %s', (source, canonical) => {
    expect(printed(source)).toBe(canonical)
  })

  it('says where the mistake is, in Vietnamese', () => {
    expect(mistake('${a} = ').at).toBe(7)
    expect(mistake("concat('a, ${b})")).toMatchObject({ at: 7, text: { vi: 'Chuỗi chữ chưa có dấu nháy đóng.' } })
    expect(mistake('1 + # 2')).toMatchObject({ at: 4, text: { vi: 'Ký tự “#” không dùng được ở đây.' } })
    expect(mistake('if(1, 2')).toMatchObject({ at: 7, text: { vi: 'Thiếu dấu “)”.' } })
    expect(mistake('${a')).toMatchObject({ at: 0, text: { vi: 'Tên câu hỏi phải viết dạng ${ten_cau_hoi}.' } })
    expect(mistake('   ').text.vi).toBe('Công thức đang để trống.')
    expect(mistake('1 2').at).toBe(2)
    expect(mistake('${a}[1').text.vi).toBe('Thiếu dấu “]”.')
    expect(mistake('${a}[]')).toMatchObject({ at: 5 })
    expect(mistake('/data/a').text.vi).toContain('hãy viết câu hỏi dạng ${ten_cau_hoi}')
    for (const source of ["instance('towns')", 'instance(${a})/root/item', "instance('towns')/root/row", "instance('a', 'b')/root/item"])
      expect(mistake(source).text.vi).toContain("instance('ten_danh_sach')/root/item")
  })

  it.each([
    ['${a} == 1', 6, '“=” thay cho “==”'],
    ['${a} <> 1', 6, '“!=” thay cho “<>”'],
    ['${a} & 1', 5, '“and” thay cho “&”'],
    ['${a} || ${b}', 5, '“or” thay cho “|”'],
    ['!${a}', 0, '“not(…)” thay cho “!”'],
    ['${a} AND ${b}', 5, '“and” thay cho “AND”'],
    ['${a} / 2', 7, '“2” không đúng chỗ'],
    ['1 / 2', 2, '“div” thay cho “/”'],
    ['${a} > 2,5', 8, 'số thập phân viết bằng dấu chấm'],
    ['if(${a}; 1; 2)', 7, 'cách nhau bằng dấu phẩy'],
    ['${a} = “có”', 7, 'dấu nháy thẳng'],
    ['${a} ≤ 5', 5, '“<=” thay cho “≤”'],
    ['${a} và ${b}', 6, 'Chữ có dấu phải đặt trong dấu nháy'],
  ])('%s: at %i, %s', (source, at, words) => {
    expect(mistake(source)).toMatchObject({ at, text: { vi: expect.stringContaining(words) } })
  })

  it('refuses endless nesting instead of exhausting the stack', () => {
    expect(mistake('('.repeat(4000)).text.vi).toBe('Công thức lồng quá sâu.')
    expect(mistake('-'.repeat(4000)).text.vi).toBe('Công thức lồng quá sâu.')
    expect(mistake('${a}['.repeat(800)).text.vi).toBe('Công thức lồng quá sâu.')
    expect(mistake('1'.repeat(400)).text.vi).toBe('Số quá lớn.')
    expect(parseExpression(Array(1000).fill('1').join(' + '))).toBeDefined()
  })

  const name = fc
    .stringMatching(/^[a-z_][a-z0-9_]{0,8}$/)
    .filter(word => !['and', 'or', 'div', 'mod', 'current', 'instance'].includes(word))
  const operator = fc.constantFrom<BinaryOperator[]>('or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod')
  const at = 0
  /** What may stand in square brackets and nowhere else. */
  const inside = fc.oneof(
    fc.constant<Expression>({ kind: 'current', at }),
    fc.integer({ min: 1, max: 3 }).map((levels): Expression => ({ kind: 'around', levels, current: true, at })),
    name.map((word): Expression => ({ kind: 'column', name: word, at })),
    fc.constant<Expression>({ kind: 'self', at }),
  )
  const tree = fc.letrec<{ expression: Expression }>(tie => ({
    expression: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.stringMatching(/^[^'"]*$/).map((value): Expression => ({ kind: 'text', value, at })),
      fc
        .double({ min: 0, noNaN: true, noDefaultInfinity: true })
        .map((value): Expression => ({ kind: 'number', value: value === 0 ? 0 : value, at })),
      name.map((word): Expression => ({ kind: 'reference', name: word, at })),
      name.map((word): Expression => ({ kind: 'column', name: word, at })),
      fc.constant<Expression>({ kind: 'self', at }),
      name.map((word): Expression => ({ kind: 'lastSaved', name: word, at })),
      fc.integer({ min: 1, max: 3 }).map((levels): Expression => ({ kind: 'around', levels, current: false, at })),
      fc
        .record({ first: name, where: fc.array(inside, { minLength: 1, maxLength: 2 }), rest: fc.array(name, { maxLength: 2 }) })
        .map(({ first, where, rest }): Expression => {
          const steps = [{ name: first, where }, ...rest.map(word => ({ name: word, where: [] }))]
          return { kind: 'path', steps, at }
        }),
      fc
        .record({ list: name, where: fc.array(inside, { maxLength: 2 }), column: fc.option(name) })
        .map((rows): Expression => ({ kind: 'rows', ...rows, at })),
      fc.record({ name, args: fc.array(tie('expression'), { maxLength: 3 }) }).map((call): Expression => ({ kind: 'call', ...call, at })),
      fc
        .record({ operator, left: tie('expression'), right: tie('expression') })
        .map((parts): Expression => ({ kind: 'binary', ...parts, at })),
      tie('expression').map((operand): Expression => ({ kind: 'negate', operand, at })),
    ),
  })).expression

  it('parses what it prints to the same tree', () => {
    fc.assert(
      fc.property(tree, expression => {
        expect(meaning(parseExpression(printExpression(expression)))).toEqual(meaning(expression))
      }),
      { numRuns: 3000 },
    )
  })

  it('throws nothing but its own error, whatever it is given, and prints whatever it accepts', () => {
    const scrap = fc.constantFrom(
      '${',
      '}',
      'a',
      '${a}',
      '(',
      ')',
      ',',
      "'",
      '"',
      '.',
      '..',
      '/',
      '-',
      '=',
      '!=',
      '<',
      ' ',
      'div',
      'and',
      '1',
      '.5',
      'if(',
      '__proto__',
      'current()',
      '[',
      ']',
      "instance('a')",
      '/root/item',
      '${last-saved#a}',
      '\u0000',
      'đ',
    )
    const source = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(scrap, { maxLength: 20 }).map(parts => parts.join('')),
    )
    let accepted = 0
    fc.assert(
      fc.property(source, text => {
        try {
          const expression = parseExpression(text)
          accepted++
          expect(meaning(parseExpression(printExpression(expression)))).toEqual(meaning(expression))
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error
          expect(error.at).toBeGreaterThanOrEqual(0)
          expect(error.at).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 8000 },
    )
    expect(accepted).toBeGreaterThan(100)
  })
})
