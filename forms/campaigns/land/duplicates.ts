// Which answers of two land records should not be equal by accident. One owner often holds several certificates, so an equal ID number is
// only said; an equal serial is looked at (FACTS §1.4).
import type { DuplicateKey } from '../../../shared/duplicate-key.ts'

export const landDuplicateKeys: DuplicateKey[] = [
  {
    kind: 'owner_id',
    questions: ['owner_id'],
    code: 'duplicate-owner-id',
    severity: 'info',
    message: { vi: 'Số căn cước này còn có ở phiếu khác. Một người có thể có nhiều giấy.', en: 'Another record has this ID number.' },
  },
  {
    kind: 'serial',
    questions: ['certificate_serial'],
    code: 'duplicate-certificate',
    severity: 'warning',
    message: { vi: 'Số phát hành này đã có ở phiếu khác. Hãy đối chiếu hai giấy.', en: 'Another record has this certificate serial.' },
  },
]
