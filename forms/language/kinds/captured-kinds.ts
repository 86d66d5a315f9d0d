// What the device captures: pictures by digest, the ID card's QR, a position.
import * as z from 'zod/mini'
import { IdCard, Location } from '../../../shared/answers.ts'
import { PhotoRef } from '../../../shared/photo.ts'
import { type Kind, words } from './kind.ts'

const Pages = z.array(PhotoRef)

/** Digests side by side in expressions, so that count-selected() counts pages. */
export const photos: Kind = {
  schema: Pages,
  expects: words('Phải là ảnh.', 'Must be photos.'),
  blank: answer => Array.isArray(answer) && answer.length === 0,
  seen: answer => {
    const pages = Pages.safeParse(answer)
    return pages.success ? pages.data.map(page => page.digest).join(' ') : ''
  },
  from: () => null,
}

/** The card's number in expressions. */
export const idCard: Kind = {
  schema: IdCard,
  expects: words('Phải là thông tin quét từ căn cước.', 'Must be an ID-card scan.'),
  blank: () => false,
  seen: answer => {
    const card = IdCard.safeParse(answer)
    return card.success ? card.data.number : ''
  },
  from: () => null,
}

/** "latitude longitude altitude accuracy", ODK's order; we keep no altitude. */
export const geopoint: Kind = {
  schema: Location,
  expects: words('Phải là vị trí.', 'Must be a position.'),
  blank: () => false,
  seen: answer => {
    const place = Location.safeParse(answer)
    return place.success ? `${place.data.latitude} ${place.data.longitude} 0 ${place.data.accuracy}` : ''
  },
  from: () => null,
}

/** A note has no answer of its own. */
export const note: Kind = {
  schema: z.null(),
  expects: words('Câu này chỉ để đọc.', 'This is only to be read.'),
  blank: () => true,
  seen: () => '',
  from: () => null,
}
