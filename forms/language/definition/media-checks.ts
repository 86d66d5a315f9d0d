// Mistakes with pictures, sounds and films: files that are missing, too large, or not what they say they are, and pictures that nobody describes.
import type { Text } from '../../../shared/text.ts'
import type { Choice, FormDefinition, Node } from './definition.ts'
import { MEDIA_FILE_MAX, MEDIA_FORM_MAX, type MediaFile, type MediaUse, mediaSize, mediaTypeOf } from './media.ts'
import { FORM_PLACE, listPlace, mediaPlace, placed, type Tell } from './place.ts'

const KB = 1024
const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,99}$/u

export function checkMedia(definition: FormDefinition, places: ReadonlyMap<Node, string>, mended: ReadonlySet<string>, tell: Tell): void {
  const files = definition.media ?? {}
  checkFiles(files, mended, tell)
  for (const [node, place] of places) if (node.kind !== 'repeat') checkUse(node, place, files, tell)
  for (const [list, rows] of Object.entries(definition.choices))
    rows.forEach((choice, index) => {
      checkUse(choice, listPlace(list, index + 1), files, tell)
    })
}

function checkFiles(files: Readonly<Record<string, MediaFile>>, mended: ReadonlySet<string>, tell: Tell): void {
  let total = 0
  for (const [name, file] of Object.entries(files)) {
    if (!mended.has(mediaPlace(name))) checkFile(name, file, tell)
    total += mediaSize(file.data) ?? 0
  }
  const most = MEDIA_FORM_MAX / KB / KB
  if (total > MEDIA_FORM_MAX)
    tell(
      placed(FORM_PLACE, 'media'),
      `Tất cả tệp cộng lại quá ${most} MB, hãy bỏ bớt.`,
      `All files together are over ${most} MB, remove some.`,
    )
}

function checkFile(name: string, { type, data }: MediaFile, tell: Tell): void {
  const place = mediaPlace(name)
  const size = mediaSize(data)
  const most = MEDIA_FILE_MAX / KB
  if (!FILE_NAME.test(name) || name in Object.prototype)
    tell(place, 'Tên tệp chỉ gồm chữ, số, dấu chấm và gạch.', 'File names have letters, digits, dots and dashes only.')
  if (size === null || size === 0) tell(place, 'Không đọc được nội dung tệp.', 'The content of the file cannot be read.')
  else if (size > MEDIA_FILE_MAX)
    tell(
      place,
      `Tệp nặng ${Math.ceil(size / KB)} KB, nhiều nhất ${most} KB.`,
      `The file has ${Math.ceil(size / KB)} KB, at most ${most} KB.`,
    )
  else if (mediaTypeOf(data) !== type)
    tell(
      place,
      `Nội dung tệp không phải ${type}${mediaTypeOf(data) ? ` mà là ${mediaTypeOf(data)}` : ''}.`,
      `The content of the file is not ${type}${mediaTypeOf(data) ? ` but ${mediaTypeOf(data)}` : ''}.`,
    )
}

interface Showing {
  media?: MediaUse | undefined
  alt?: Text | undefined
}

function checkUse({ media, alt }: Showing | Choice, place: string, files: Readonly<Record<string, MediaFile>>, tell: Tell): void {
  for (const part of ['image', 'audio', 'video'] as const) {
    const name = media?.[part]
    if (name === undefined) continue
    const file = Object.hasOwn(files, name) ? files[name] : undefined
    if (!file) tell(placed(place, part), `Không có tệp “${name}”.`, `There is no file “${name}”.`)
    else if (!file.type.startsWith(part))
      tell(
        placed(place, part),
        `Tệp “${name}” là ${file.type}, không dùng ở đây được.`,
        `“${name}” is ${file.type}, which cannot be used here.`,
      )
  }
  if (media?.image !== undefined && !alt?.vi.trim())
    tell(
      placed(place, 'alt'),
      'Có hình thì phải có lời mô tả (alt) cho người không nhìn được.',
      'A picture needs a description (alt) for people who cannot see it.',
    )
}
