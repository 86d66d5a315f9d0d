// The photos that answers name, wherever they stand in the tree. Kept in clear beside drafts and versions, since digests are names.
import type { Answer, Answers } from '../../shared/answers.ts'
import type { Digest } from '../../shared/ids.ts'
import { PhotoRef } from '../../shared/photo.ts'

/** Each digest once, in the order of the answers. */
export function namedPhotos(answers: Answers): Digest[] {
  return [...new Set(Object.values(answers).flatMap(inAnswer))]
}

function inAnswer(answer: Answer): Digest[] {
  if (!Array.isArray(answer)) return []
  return answer.flatMap(item => {
    if (typeof item === 'string') return []
    const photo = PhotoRef.safeParse(item)
    return photo.success ? [photo.data.digest] : namedPhotos(item as Answers) // an array holds strings, photos or instances of a repeat
  })
}
