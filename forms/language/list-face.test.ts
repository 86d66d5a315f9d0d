import { describe, expect, it } from 'vitest'
import { cultureFamily } from '../campaigns/culture-family/package.ts'
import { faceOf } from './list-face.ts'

const [households] = cultureFamily.lists
const face = households ? faceOf(households) : () => ({ title: '', subtitle: '', sortKey: '' })

describe('a list with house numbers apart from lanes', () => {
  it('is sorted lane by lane and house by house all the same', () => {
    const doors = [
      { head: 'Bưởi', house_number: '12', lane: 'ngõ Đình' },
      { head: 'Mơ', house_number: '9/2', lane: 'ngõ Đình' },
      { head: 'Na', house_number: '9', lane: 'ngõ Đình' },
      { head: 'Cam', house_number: '30', lane: 'ngõ Chợ' },
      { head: 'Đào', lane: 'ngõ Chợ' },
    ]
    const sorted = doors.toSorted((one, other) => (face(one).sortKey < face(other).sortKey ? -1 : 1))
    expect(sorted.map(({ head }) => head)).toEqual(['Đào', 'Cam', 'Na', 'Mơ', 'Bưởi'])
  })

  it('shows the door beneath the head, whichever of its parts are known', () => {
    expect(face({ head: 'Mơ', house_number: '9', lane: 'ngõ Đình' })).toMatchObject({ title: 'Mơ', subtitle: '9 ngõ Đình' })
    expect(face({ head: 'Mơ', address: 'sau chợ' }).subtitle).toBe('sau chợ')
    expect(face({}).title).toBe('Chưa rõ chủ hộ')
  })
})
