// What may go up is 20 MB a file (FACTS §1.3): photos stay whole and in their order, however many files they need.
import { describe, expect, it } from 'vitest'
import { PHOTO_MAX_BYTES } from '../../shared/photo.ts'
import { SCAN_MAX_BYTES, type ScanPhoto, scanFilesOf } from './scan-files.ts'

const photo = (name: string, bytes: number): ScanPhoto => ({ digest: name.padEnd(64, '0'), bytes, type: 'image/jpeg' })

describe('the files of a scan', () => {
  it('are one for the eight largest photos that a certificate can have', () => {
    const photos = Array.from({ length: 8 }, (_, index) => photo(`${index}`, PHOTO_MAX_BYTES))
    expect(scanFilesOf('CM264024', 'GCN', photos)).toEqual([{ name: 'CM264024-GCN.pdf', photos }])
  })

  it('are numbered where one would be too large; none is, no photo is lost or turned around', () => {
    const photos = Array.from({ length: 60 }, (_, index) => photo(`${index}`, PHOTO_MAX_BYTES - index))
    const files = scanFilesOf('CM264024', 'GCN', photos)
    expect(files.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5, 6, 7].map(number => `CM264024-GCN${number}.pdf`))
    expect(files.flatMap(file => file.photos)).toEqual(photos)
    const sizes = files.map(file => file.photos.reduce((sum, { bytes }) => sum + bytes, 0))
    expect(sizes.filter(size => size > SCAN_MAX_BYTES - 40_000)).toEqual([])
  })

  it('are none without photos', () => {
    expect(scanFilesOf('CM264024', 'GCN', [])).toEqual([])
  })
})
