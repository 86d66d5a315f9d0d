import { expect, it } from 'vitest'
import { seeded } from '../../test/world/seeded.ts'
import { createCipher, importAesKey } from './sealed.ts'

const random = seeded(1)
const key = await importAesKey(random.bytes(32))
const cipher = createCipher(() => key, random)

it('R18: a value opens at its own place only', async () => {
  const sealed = await cipher.seal('drafts/a', { owner: 'Nguyễn' })
  expect(await cipher.open('drafts/a', sealed)).toEqual({ owner: 'Nguyễn' })
  await expect(cipher.open('drafts/b', sealed)).rejects.toBeInstanceOf(DOMException)
})

it('R18: not one bit can be changed unseen, in the nonce, the text or the tag', async () => {
  const sealed = await cipher.seal('drafts/a', 'x')
  for (let index = 0; index < sealed.length; index++) {
    const tampered = sealed.slice()
    tampered[index] = (tampered[index] ?? 0) ^ 1
    await expect(cipher.open('drafts/a', tampered), `byte ${index}`).rejects.toBeInstanceOf(DOMException)
  }
})

it('the same value twice gives two ciphertexts', async () => {
  const [first, second] = await Promise.all([cipher.seal('drafts/a', 'x'), cipher.seal('drafts/a', 'x')])
  expect(first).not.toEqual(second)
})
