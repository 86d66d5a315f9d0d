import { expect, test } from 'vitest'
import { reasonsToSend, WHOLE_RECORD, withReason } from './reasons.ts'

test('a question has one reason; emptying it takes the reason away', () => {
  const first = withReason({}, 'owner_id', 'Ảnh mờ')
  expect(withReason(first, 'owner_id', 'Ảnh nghiêng')).toEqual({ owner_id: 'Ảnh nghiêng' })
  expect(withReason(first, 'owner_id', '')).toEqual({})
})

test('reasons go out in the order of the form, the whole record last, blanks not at all', () => {
  const reasons = { [WHOLE_RECORD]: 'Gọi lại chủ hộ', owner_id: ' Thiếu số ', owner_name: 'Sai tên', area: '   ' }
  expect(reasonsToSend(reasons, ['owner_name', 'owner_id', 'area'])).toEqual([
    { question: 'owner_name', text: 'Sai tên' },
    { question: 'owner_id', text: 'Thiếu số' },
    { question: '', text: 'Gọi lại chủ hộ' },
  ])
})
