import { describe, expect, test } from 'vitest'
import { type Encode, encodeWithin, fitted, MAX_BYTES } from './photo-size.ts'

/** An encoder like JPEG: bytes follow the pixels and rise steeply with quality. */
function encoder(bytesAtBest: number) {
  const tried: { scale: number; quality: number }[] = []
  const encode: Encode<{ size: number; scale: number; quality: number }> = async (scale, quality) => {
    tried.push({ scale, quality })
    return { size: Math.round(bytesAtBest * scale ** 2 * (quality / 0.88) ** 1.6), scale, quality }
  }
  return { encode, tried }
}

describe('the photo fits its limit', () => {
  test.each([100_000, 700_000, 1_500_000, 5_000_000, 30_000_000])('%d bytes at best quality come out within 600 KB', async bytes => {
    const { encode } = encoder(bytes)
    expect((await encodeWithin(encode, MAX_BYTES.page)).size).toBeLessThanOrEqual(MAX_BYTES.page)
  })

  test('what fits at the best quality is encoded once and left alone', async () => {
    const { encode, tried } = encoder(200_000)
    expect(await encodeWithin(encode, MAX_BYTES.idCard)).toMatchObject({ scale: 1, quality: 0.88 })
    expect(tried).toHaveLength(1)
  })

  test('quality goes down before pixels do, and never below 0.5', async () => {
    const { encode, tried } = encoder(900_000)
    expect((await encodeWithin(encode, MAX_BYTES.page)).scale).toBe(1)
    const hard = encoder(5_000_000)
    await encodeWithin(hard.encode, MAX_BYTES.page)
    for (const { quality } of [...tried, ...hard.tried]) expect(quality).toBeGreaterThanOrEqual(0.5)
    expect(hard.tried.some(({ scale }) => scale < 1)).toBe(true)
  })

  test('something that never shrinks ends with the smallest try instead of running on', async () => {
    let tries = 0
    const stubborn = async () => ({ size: 9_000_000, n: ++tries })
    await encodeWithin(stubborn, MAX_BYTES.page)
    expect(tries).toBeLessThan(20)
  })
})

describe('the long side', () => {
  test('is kept within, with the proportions', () => {
    expect(fitted(4000, 3000, 3000)).toEqual({ width: 3000, height: 2250 })
    expect(fitted(3000, 4000, 2400)).toEqual({ width: 1800, height: 2400 })
  })
  test('is never enlarged, and no side vanishes', () => {
    expect(fitted(640, 480, 3000)).toEqual({ width: 640, height: 480 })
    expect(fitted(10_000, 1, 3000)).toEqual({ width: 3000, height: 1 })
  })
})
