// What a file is, is seen from its first bytes.
import { expect, it } from 'vitest'
import { mediaSize, mediaTypeOf } from './media.ts'

const base64 = (...bytes: (number | string)[]): string =>
  btoa(bytes.map(byte => (typeof byte === 'string' ? byte : String.fromCharCode(byte))).join('') + '\0'.repeat(12))

it.each([
  ['image/webp', base64('RIFF', 1, 2, 3, 4, 'WEBP')],
  ['image/png', base64(0x89, 'PNG\r\n', 0x1a, '\n')],
  ['image/jpeg', base64(0xff, 0xd8, 0xff, 0xe0)],
  ['audio/mpeg', base64('ID3', 4)],
  ['audio/mpeg', base64(0xff, 0xfb, 0x90)],
  ['audio/ogg', base64('OggS')],
  ['video/mp4', base64(0, 0, 0, 0x18, 'ftypmp42')],
  ['video/webm', base64(0x1a, 0x45, 0xdf, 0xa3)],
  [null, base64('RIFF', 1, 2, 3, 4, 'WAVE')],
  [null, base64('<svg xmlns="x">')],
  [null, base64('<script>')],
  [null, base64('GIF89a')],
  [null, base64('MZ')],
  [null, 'không phải base64'],
  [null, ''],
  [null, 'AAA'],
])('%s', (type, data) => {
  expect(mediaTypeOf(data)).toBe(type)
})

it.each([
  ['', 0],
  ['QQ==', 1],
  ['QUI=', 2],
  ['QUJD', 3],
  ['QUJ', null],
  ['Q=JD', null],
  ['QUJ D', null],
])('%j has %s bytes', (data, size) => {
  expect(mediaSize(data)).toBe(size)
})
