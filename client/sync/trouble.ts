// Why a try failed, in words for the person who holds the phone.
import type { Reply } from './wire.ts'

export interface Failure {
  message: string
  /** The problem's code, when the server itself refused. */
  code?: string
  /** Nothing else can work now either: the rest of the round is not tried. */
  ends: boolean
}

const OFFLINE = 'Chưa có mạng hoặc máy chủ chưa trả lời. Phiếu vẫn nằm an toàn trong máy và sẽ tự gửi lại.'
const NOT_OURS = 'Mạng này chưa cho vào Internet (có thể cần đăng nhập Wi-Fi). Phiếu vẫn nằm trong máy và sẽ tự gửi lại.'
/** Refusals that concern whoever asks, not what was asked. */
const ABOUT_THE_ASKER = new Set([401, 403, 429, 503])

export function failureOf(reply: Exclude<Reply<unknown>, { kind: 'ok' }>): Failure {
  switch (reply.kind) {
    case 'offline':
      return { message: OFFLINE, ends: true }
    case 'notOurs':
      return { message: NOT_OURS, ends: true }
    case 'problem':
      return { message: reply.problem.message, code: reply.problem.code, ends: ABOUT_THE_ASKER.has(reply.status) }
  }
}
