// A visit as the collector's phone would send it: the same form engine is filled in the same way, so that calculations, hidden questions and
// marks are what a phone makes of them.
import { openFilling } from '../../forms/language/filling.ts'
import type { CompiledForm } from '../../forms/language/form.ts'
import type { Answer, Answers, Marks } from '../../shared/answers.ts'
import { blocks } from '../../shared/finding.ts'
import type { PhotoRef } from '../../shared/photo.ts'
import type { Chance } from './chance.ts'
import { phoneNumber } from './names.ts'
import { idCardText } from './papers.ts'
import type { Flaw, Sending, Visit } from './visits.ts'

export interface VisitPhotos {
  certificate: PhotoRef[]
  idCard: PhotoRef[]
}

function scannedCard({ certificate }: Visit): Answer {
  const { owner } = certificate
  const [, , , , , address = ''] = idCardText(certificate).split('|')
  return {
    number: owner.id,
    oldNumber: '',
    fullName: owner.name,
    birthDate: owner.birthDay,
    sex: owner.sex,
    address,
    issuedOn: '2021-05-01',
    extraFields: 0,
  }
}

/** What the collector typed, slips included. */
function typed(chance: Chance, visit: Visit, flaws: readonly Flaw[]) {
  const { owner, serial } = visit.certificate
  const phone = phoneNumber(chance)
  return {
    phone: flaws.includes('phone') ? phone.slice(0, 9) : phone,
    serial: flaws.includes('serial') ? serial.slice(0, -1) : serial,
    name: flaws.includes('name') ? owner.name.replace(/^\S+/, 'Phan') : owner.name,
    birth: flaws.includes('birth') ? String(owner.birthYear + 2) : visit.scanned ? owner.birthDay : String(owner.birthYear),
  }
}

function answersOf(chance: Chance, visit: Visit, flaws: readonly Flaw[], photos: VisitPhotos): [string, Answer][] {
  const { owner } = visit.certificate
  const text = typed(chance, visit, flaws)
  const ownerGone = visit.reason === 'owner_dead' || visit.reason === 'sold'
  const card: [string, Answer][] = flaws.includes('noId')
    ? []
    : visit.scanned
      ? [
          ['owner_card', scannedCard(visit)],
          ['owner_id', owner.id],
        ]
      : [
          ['owner_id_photos', photos.idCard],
          ['owner_id', owner.id],
        ]
  return [
    ['visit_result', visit.result],
    ['missing_reason', visit.reason],
    ['notice_read', true],
    ['phone', text.phone],
    ['certificate_photos', photos.certificate],
    ['certificate_serial', text.serial],
    ['current_user_is_owner', ownerGone ? null : 'yes'],
    ...card,
    ['owner_name', text.name],
    ['owner_birth', text.birth],
    ['owner_sex', owner.sex],
    ['owner_address', visit.certificate.entity.properties.owner_address ?? visit.certificate.address],
    ...(ownerGone
      ? ([
          ['current_user_name', `${owner.name} (con)`],
          ['change_reason', visit.reason === 'sold' ? 'transfer' : 'inheritance'],
        ] as [string, Answer][])
      : []),
  ]
}

/** What is sent. Errors that would hold the record back are answered with a reason, as the phone asks (R15). */
export function fillForm(
  chance: Chance,
  form: CompiledForm,
  visit: Visit,
  sending: Sending,
  from: { photos: VisitPhotos; record: string },
): { answers: Answers; marks: Marks } {
  const context = { entity: visit.certificate.entity.properties, now: sending.finalizedAt, seed: from.record }
  const filling = openFilling(form, { answers: {}, marks: {}, context, begin: true })
  for (const [path, value] of answersOf(chance, visit, sending.flaws, from.photos)) {
    if (value !== null && value !== '' && isAsked(filling, path)) filling.set(path, value)
  }
  for (const finding of filling.findings().filter(blocks)) {
    const [question] = finding.questions
    if (question) filling.mark(question, { reason: 'Chủ nhà chưa tìm thấy giấy tờ, hẹn bổ sung.' })
  }
  return filling.sent()
}

function isAsked(filling: ReturnType<typeof openFilling>, path: string): boolean {
  return filling.state(path).relevant
}
