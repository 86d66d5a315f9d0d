// Reads a regular expression in the notation that Java (ODK) and JavaScript share, without what only a backtracking matcher can do: references back,
// looking behind, and looking ahead anywhere but at the beginning. Throws PatternError and nothing else.
import type { Text } from '../../../shared/text.ts'
import { isInLine, not, readEscape } from './characters.ts'
import { PatternError } from './pattern-error.ts'
import type { Fits, Pattern } from './syntax.ts'

const DEEPEST = 50
const MOST_TIMES = 1000

export function readPattern(source: string): Pattern {
  const reader = new PatternReader(source)
  return reader.whole()
}

class PatternReader {
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  whole(): Pattern {
    const pattern = this.either(true, 0)
    if (this.at < this.source.length) throw this.wrong('Thừa dấu “)”.', 'There is a “)” too many.')
    return pattern
  }

  private wrong(vi: string, en: string, at = this.at): PatternError {
    const text: Text = { vi, en }
    return new PatternError(at, text)
  }

  private next(): string {
    const code = this.source.codePointAt(this.at)
    return code === undefined ? '' : String.fromCodePoint(code)
  }

  private take(text: string): boolean {
    const found = this.source.startsWith(text, this.at)
    if (found) this.at += text.length
    return found
  }

  /** `first`: nothing of the text has been passed yet. */
  private either(first: boolean, depth: number): Pattern {
    if (depth > DEEPEST) throw this.wrong('Mẫu lồng quá sâu.', 'The pattern is nested too deeply.')
    const branches = [this.sequence(first, depth)]
    while (this.take('|')) branches.push(this.sequence(first, depth))
    return branches.length === 1 && branches[0] ? branches[0] : { kind: 'either', branches }
  }

  private sequence(first: boolean, depth: number): Pattern {
    const parts: Pattern[] = []
    let atStart = first
    while (this.at < this.source.length && !'|)'.includes(this.next())) {
      const part = this.repeated(atStart, depth)
      atStart &&= part.kind === 'ahead' || part.kind === 'edge'
      parts.push(part)
    }
    return { kind: 'sequence', parts }
  }

  private repeated(atStart: boolean, depth: number): Pattern {
    const start = this.at
    const part = this.atom(atStart, depth)
    const times = this.times()
    if (!times) return part
    if (this.take('+')) throw this.wrong('Dấu “+” thừa sau dấu lặp.', 'A “+” too many.', this.at - 1)
    this.take('?')
    if (this.times()) throw this.wrong('Hai dấu lặp liền nhau.', 'Two repetitions in a row.', start)
    if (looksAhead(part)) throw this.wrong('Không lặp được phần có (?= hoặc (?!.', 'A part with (?= or (?! cannot be repeated.', start)
    return { kind: 'repeated', part, ...times }
  }

  private times(): { least: number; most: number | null } | null {
    if (this.take('*')) return { least: 0, most: null }
    if (this.take('+')) return { least: 1, most: null }
    if (this.take('?')) return { least: 0, most: 1 }
    const counted = /\{(\d+)(,(\d*))?\}/y
    counted.lastIndex = this.at
    const found = counted.exec(this.source)
    if (!found) return null
    const least = Number(found[1])
    const most = found[2] === undefined ? least : found[3] === '' ? null : Number(found[3])
    if (Math.max(least, most ?? 0) > MOST_TIMES) throw this.wrong(`Lặp nhiều nhất ${MOST_TIMES} lần.`, `At most ${MOST_TIMES} times.`)
    if (most !== null && most < least) throw this.wrong('Số lần lặp bị ngược.', 'The numbers of repetitions are the wrong way round.')
    this.at += found[0].length
    return { least, most }
  }

  private atom(atStart: boolean, depth: number): Pattern {
    const start = this.at
    const character = this.next()
    this.at += character.length
    switch (character) {
      case '(':
        return this.group(atStart, depth, start)
      case '[':
        return { kind: 'character', fits: this.set(start) }
      case '.':
        return { kind: 'character', fits: isInLine }
      case '^':
        return { kind: 'edge', edge: 'start' }
      case '$':
        return { kind: 'edge', edge: 'end' }
      case '\\':
        return this.escape()
      case '*':
      case '+':
      case '?':
      case '{':
        throw this.wrong(`Trước “${character}” không có gì để lặp.`, `There is nothing to repeat before “${character}”.`, start)
      default:
        return exactly(character.codePointAt(0) ?? 0)
    }
  }

  private escape(): Pattern {
    if (this.take('b')) return { kind: 'edge', edge: 'word' }
    if (this.take('B')) return { kind: 'edge', edge: 'notWord' }
    const escaped = readEscape(this.source, this.at)
    this.at += escaped.length
    return 'fits' in escaped ? { kind: 'character', fits: escaped.fits } : exactly(escaped.code)
  }

  private group(atStart: boolean, depth: number, start: number): Pattern {
    const ahead = this.take('?=') ? true : this.take('?!') ? false : null
    if (ahead === null && !this.take('?:') && this.next() === '?')
      throw this.wrong('Kiểu nhóm này trong mẫu không dùng được.', 'This kind of group cannot be used.', start)
    if (ahead !== null && !atStart)
      throw this.wrong('(?= và (?! chỉ dùng được ở đầu mẫu.', '(?= and (?! only work at the beginning.', start)
    const part = this.either(atStart && ahead === null, depth + 1)
    if (!this.take(')')) throw this.wrong('Nhóm chưa có dấu “)” đóng.', 'The group is not closed.', start)
    return ahead === null ? part : { kind: 'ahead', part, wanted: ahead }
  }

  private set(start: number): Fits {
    const negated = this.take('^')
    const members: Fits[] = []
    while (!this.take(']')) {
      if (this.at >= this.source.length) throw this.wrong('Dấu “[” chưa có “]” đóng.', 'The “[” is not closed.', start)
      members.push(this.member())
    }
    if (members.length === 0) throw this.wrong('Trong “[ ]” chưa có ký tự nào.', 'The “[ ]” is empty.', start)
    const fits: Fits = code => members.some(member => member(code))
    return negated ? not(fits) : fits
  }

  /** One character, a class of them, or a range. */
  private member(): Fits {
    const start = this.at
    const from = this.one()
    const isRange = typeof from === 'number' && this.source[this.at] === '-' && ![']', undefined].includes(this.source[this.at + 1])
    if (typeof from !== 'number') return from
    if (!isRange) return code => code === from
    this.at++
    const to = this.one()
    if (typeof to !== 'number' || to < from) throw this.wrong('Khoảng ký tự bị ngược.', 'The range is the wrong way round.', start)
    return code => code >= from && code <= to
  }

  private one(): number | Fits {
    const character = this.next()
    this.at += character.length
    if (character !== '\\') return character.codePointAt(0) ?? 0
    const escaped = readEscape(this.source, this.at)
    this.at += escaped.length
    return 'fits' in escaped ? escaped.fits : escaped.code
  }
}

function exactly(wanted: number): Pattern {
  return { kind: 'character', fits: code => code === wanted }
}

function looksAhead(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'ahead':
      return true
    case 'sequence':
      return pattern.parts.some(looksAhead)
    case 'either':
      return pattern.branches.some(looksAhead)
    case 'repeated':
      return looksAhead(pattern.part)
    default:
      return false
  }
}
