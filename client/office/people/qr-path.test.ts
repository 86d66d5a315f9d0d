import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

test('the code is square, with four quiet modules around and the three corners drawn', () => {
  const { size, path } = qrPath('https://phuong.example/#the=abc')
  const dark = new Set(path.match(/M\d+ \d+/g))
  const quiet = [...dark].filter(at =>
    at
      .slice(1)
      .split(' ')
      .some(place => Number(place) < 4 || Number(place) >= size - 4),
  )
  expect(quiet).toEqual([])
  for (const corner of ['M4 4', `M${size - 5} 4`, `M4 ${size - 5}`]) expect(dark).toContain(corner)
})

test('another link is another code', () => {
  expect(qrPath('https://phuong.example/#the=abc').path).not.toBe(qrPath('https://phuong.example/#the=abd').path)
})
