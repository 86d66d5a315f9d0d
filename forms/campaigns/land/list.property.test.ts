import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faceOf } from '../../language/list-face.ts'
import { certificateList } from './certificate-list.ts'
import { landFace, landProperties } from './list.ts'

it('definition face = code face', () => {
  const face = faceOf(certificateList)
  const word = fc.constantFrom(
    '',
    '12/3 ngõ Đình',
    '9 ngõ Chợ',
    'số nhà 10, ngõ 5',
    'Nguyễn An',
    '05',
    '1e3',
    'AĐ 266864',
    "O'x · y",
    '0',
    'true',
  )
  const text = fc.oneof(word, fc.string({ unit: 'grapheme' }))
  const properties = fc.dictionary(fc.constantFrom(...landProperties), text)
  fc.assert(
    fc.property(properties, p => {
      expect(face(p)).toEqual(landFace(p))
    }),
    { numRuns: 5000 },
  )
})
