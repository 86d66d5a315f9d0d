import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern } from './compile-pattern.ts'
import { machineOf } from './machine.ts'
import { PatternError } from './pattern-error.ts'
import { readPattern } from './read-pattern.ts'

function mistake(source: string): PatternError {
  try {
    compilePattern(source)
  } catch (error) {
    if (error instanceof PatternError) return error
    throw error
  }
  throw new Error(`no mistake in ${source}`)
}

describe('patterns', () => {
  it.each([
    ['[A-ZĐ]{1,2} ?[0-9]{6}', 'AĐ 266864', true],
    ['[A-ZĐ]{1,2} ?[0-9]{6}', 'xx AĐ 266864', false],
    ['\\d{12}', '031158000123', true],
    ['\\d{12}', '03115800012', false],
    ['\\d', '٣', false],
    ['[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}', 'an@thuynguyen.gov.vn', true],
    ['(\\p{Lu}\\p{Ll}*)( \\p{Lu}\\p{Ll}*)+', 'Nguyễn Thị Thủy', true],
    ['(?!0+$)\\d+', '000', false],
    ['(?!0+$)\\d+', '0010', true],
    ['(?=.*\\d)(?=.*[a-z]).{6,}', 'abc123', true],
    ['(?=.*\\d)(?=.*[a-z]).{6,}', 'abcdef', false],
    ['^(nam|nữ)$', 'nữ', true],
    ['a{2}b{2,}c{0,1}', 'aabbb', true],
    ['.*?\\bmột\\b.*', 'chỉ một thôi', true],
    ['.*\\btot\\b.*', 'rat tot thoi', true],
    ['[^\\s-]+', 'một-hai', false],
    ['a\\.b\\/c\\-d', 'a.b/c-d', true],
    ['', '', true],
    ['😀+', '😀😀', true],
    ['.', '😀', true],
    ['(){1000}a', 'a', true],
  ])('%s over %j: %s', (pattern, text, matches) => {
    expect(compilePattern(pattern)(text)).toBe(matches)
    expect(machineOf(readPattern(pattern))(text)).toBe(matches)
  })

  it.each([
    ['(a', 0, 'Nhóm chưa có dấu “)” đóng.'],
    ['a)', 1, 'Thừa dấu “)”.'],
    ['[a', 0, 'Dấu “[” chưa có “]” đóng.'],
    ['[]', 0, 'Trong “[ ]” chưa có ký tự nào.'],
    ['*a', 0, 'Trước “*” không có gì để lặp.'],
    ['a**', 0, 'Hai dấu lặp liền nhau.'],
    ['a++', 2, 'Dấu “+” thừa sau dấu lặp.'],
    ['a{3,2}', 1, 'Số lần lặp bị ngược.'],
    ['a{2000}', 1, 'Lặp nhiều nhất 1000 lần.'],
    ['[z-a]', 1, 'Khoảng ký tự bị ngược.'],
    ['(a)\\1', 4, '“\\1” trong mẫu không dùng được.'],
    ['a(?=b)', 1, '(?= và (?! chỉ dùng được ở đầu mẫu.'],
    ['(?<=b)a', 0, 'Kiểu nhóm này trong mẫu không dùng được.'],
    ['((?!a).)*', 0, 'Không lặp được phần có (?= hoặc (?!.'],
    ['\\p{Nothing}', 1, 'Không có loại ký tự “Nothing”.'],
    ['((a{1000}){1000}){1000}', 0, 'Mẫu quá lớn.'],
  ])('%s is refused at %i: %s', (pattern, at, words) => {
    expect(mistake(pattern)).toMatchObject({ at, text: { vi: words } })
  })

  it('a pattern that would keep the usual matcher busy for years is answered at once', () => {
    const text = `${'a'.repeat(9_990)}!`
    for (const pattern of ['(a+)+', '(a|a)*', '(a*)*', '([a-z]+ ?)*', '(.*)(.*)(.*)(.*)x', '(?=(a+)+$)a*', '(a|b|ab)*c'])
      expect(compilePattern(pattern)(text)).toBe(false)
  })

  it('the machine and the usual matcher agree', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'ab',
        '.',
        '[ab]',
        '[^a]',
        '\\w',
        '\\d',
        '\\b',
        '^',
        '$',
        'a?',
        'b*',
        '[a-b]+?',
        'a{2}',
        '(?:a|b){1,2}',
        'đ',
        '😀',
      ),
      fc.constantFrom('(a|ab)(c|b)*', '(a*)b', '(|a)b', '(a?){2}'),
    )
    const pattern = fc
      .array(piece, { maxLength: 5 })
      .chain(parts => fc.constantFrom(parts.join(''), parts.join('|'), `(${parts.join('')})*`))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' ', 'đ', '😀'), maxLength: 7 })
    fc.assert(
      fc.property(pattern, text, (source, typed) => {
        expect(machineOf(readPattern(source))(typed)).toBe(new RegExp(`^(?:${source})$`, 'u').test(typed))
      }),
      { numRuns: 5000 },
    )
  })

  it('reading throws nothing but its own error', () => {
    const scrap = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ',',
      '1',
      '*',
      '+',
      '?',
      '|',
      '\\',
      'p',
      'x',
      'u',
      '^',
      '$',
      '-',
      '(?:',
      '(?!',
      'a',
      '\ud800',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(scrap).map(parts => parts.join('')),
        ),
        source => {
          try {
            expect(typeof compilePattern(source)('aab')).toBe('boolean')
          } catch (error) {
            if (!(error instanceof PatternError)) throw error
            expect(error.at).toBeLessThanOrEqual(source.length)
          }
        },
      ),
      { numRuns: 5000 },
    )
  })
})
