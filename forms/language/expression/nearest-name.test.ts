import { describe, expect, it } from 'vitest'
import { nearestName, suggesting } from './nearest-name.ts'

describe('the nearest name', () => {
  it.each([
    ['owner_nmae', 'owner_name'],
    ['ownername', 'owner_name'],
    ['Owner_Name', 'owner_name'],
    ['owner_names', 'owner_name'],
    ['areaa', 'area'],
    ['phone', null],
    ['ar', null],
    ['__proto__', null],
  ])('to %s is %s', (wrong, nearest) => {
    expect(nearestName(wrong, ['owner_name', 'area', 'sheet'])).toBe(nearest)
  })

  it('is asked for behind the message, or not at all', () => {
    expect(suggesting({ vi: 'Không có.', en: 'None.' }, 'aera', ['area'])).toEqual({
      vi: 'Không có. Ý bạn là “area”?',
      en: 'None. Did you mean “area”?',
    })
    expect(suggesting({ vi: 'Không có.' }, 'x', ['area'])).toEqual({ vi: 'Không có.' })
  })
})
