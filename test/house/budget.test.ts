// The house in numbers: file sizes, names, headers, no ambient time or chance (STYLE §4, DESIGN §5, issue line "time passed in").
import { describe, expect, it } from 'vitest'
import { isTest, type Source, sources } from './sources.ts'

const code = sources.filter(source => /\.tsx?$/.test(source.path))
const product = code.filter(source => !isTest(source))
const COMPOSITIONS = ['server/main.ts', 'server/env.ts', 'client/main.tsx', 'client/service-worker.ts']
const AMBIENT =
  /Date\.now\(\)|new Date\(\)|Math\.random\(|crypto\.randomUUID\(|crypto\.getRandomValues\(|performance\.now\(\)|\bset(Timeout|Interval)\(|node:timers/
/** Files over the limit need a reason here. */
const OVER_350: Record<string, string> = {}

const withoutComments = (source: Source): string => source.text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
const percentile = (values: number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

describe('the house', () => {
  it('no file is over 350 lines without a written reason', () => {
    expect(
      sources.filter(source => source.lines > 350 && !(source.path in OVER_350)).map(source => `${source.path}: ${source.lines}`),
    ).toEqual([])
  })

  it('product files have a median of at most 80 lines and a 90th percentile of at most 200', () => {
    const lines = product.map(source => source.lines)
    expect(percentile(lines, 0.5)).toBeLessThanOrEqual(80)
    expect(percentile(lines, 0.9)).toBeLessThanOrEqual(200)
  })

  it('no file or folder has a name that says nothing, and none is a barrel', () => {
    const empty = /(^|\/)(utils?|helpers?|misc|common|managers?|services?|constants|types|index)(\/|\.tsx?$)/
    expect(sources.map(source => source.path).filter(path => empty.test(path))).toEqual([])
  })

  it('time and chance are passed in: no ambient clock or randomness outside the compositions', () => {
    const guilty = product.filter(source => !COMPOSITIONS.includes(source.path) && AMBIENT.test(withoutComments(source)))
    expect(guilty.map(source => source.path)).toEqual([])
  })

  it('every product file opens with a header that says why it exists', () => {
    expect(product.filter(source => !/^(\/\/|\/\*)/.test(source.text)).map(source => source.path)).toEqual([])
  })

  it('no test is skipped, exclusive or to do', () => {
    const skipping = /\b(it|test|describe)\.(skip|only|todo|fails)\b/
    const self = 'test/house/budget.test.ts'
    expect(code.filter(source => source.path !== self && skipping.test(source.text)).map(source => source.path)).toEqual([])
  })
})
