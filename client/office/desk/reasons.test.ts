import { expect, test } from 'vitest'
import { NO_REASONS, reasonsToSend, WHOLE_RECORD, withoutReason, withQuestion, withReady, withReason } from './reasons.ts'

test('a question has one reason; choosing it again keeps what was written', () => {
  const first = withReason(NO_REASONS, 'owner_id', 'Ảnh mờ')
  expect(withQuestion(first, 'owner_id')).toEqual({ owner_id: 'Ảnh mờ' })
  expect(withQuestion(first, 'area')).toEqual({ owner_id: 'Ảnh mờ', area: '' })
  expect(withoutReason(first, 'owner_id')).toEqual({})
})

test('a ready-made reason is added to a written one, and only once', () => {
  const once = withReady(withReason(NO_REASONS, 'owner_id', 'Số 5 không rõ'), 'owner_id', 'Ảnh mờ, chụp lại')
  expect(once).toEqual({ owner_id: 'Số 5 không rõ. Ảnh mờ, chụp lại' })
  expect(withReady(once, 'owner_id', 'Ảnh mờ, chụp lại')).toEqual(once)
  expect(withReady(NO_REASONS, 'owner_id', 'Nhầm người')).toEqual({ owner_id: 'Nhầm người' })
})

test('reasons go out in the order of the form, the whole record last, blanks not at all', () => {
  const reasons = { [WHOLE_RECORD]: 'Gọi lại chủ hộ', owner_id: ' Thiếu số ', owner_name: 'Sai tên', area: '   ' }
  expect(reasonsToSend(reasons, ['owner_name', 'owner_id', 'area'])).toEqual([
    { question: 'owner_name', text: 'Sai tên' },
    { question: 'owner_id', text: 'Thiếu số' },
    { question: '', text: 'Gọi lại chủ hộ' },
  ])
})
