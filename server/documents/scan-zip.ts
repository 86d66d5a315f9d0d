// The zip of scans that goes with PL3-01: a PDF for each certificate (and one for its owner's papers where they are wanted), then a workbook that says which
// file belongs to which rows and which photos are missing. One file is made at a time and only when the one before has left, so that a zip of many gigabytes
// needs the memory of one; photos are stored as they are, because packing them again wins nothing. A photo that PDF cannot show lies beside its PDF.
import { PassThrough, type Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Digest } from '../../shared/ids.ts'
import type { PhotoType } from '../../shared/photo.ts'
import type { Instant } from '../../shared/ports.ts'
import type { PlannedCase } from './pl3-01-plan.ts'
import { isPage, SCAN_MAX_BYTES, type ScanFile } from './scan-files.ts'
import { MANIFEST_NAME, type ManifestRow, scanManifest } from './scan-manifest.ts'

export interface ScanOrder {
  cases: readonly PlannedCase[]
  /** First row of each case in the sheet, and how many it has. */
  rows: readonly { first: number; count: number }[]
  identity: boolean
  asOf: Instant
  read: (digest: Digest) => Promise<Uint8Array | null>
}

/** Ends by itself; destroying it ends the work. */
export function scanZip(order: ScanOrder): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  zip.outputStream.on('error', error => out.destroy(error instanceof Error ? error : new Error('zip')))
  zip.outputStream.pipe(out)
  fill(zip, out, order).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error('zip')))
  return out
}

async function fill(zip: ZipFile, out: PassThrough, order: ScanOrder): Promise<void> {
  const manifest: ManifestRow[] = []
  for (const [index, planned] of order.cases.entries()) {
    const files = order.identity ? [...planned.certificate, ...planned.identity] : planned.certificate
    const place = { planned, ...(order.rows[index] ?? { first: 0, count: 0 }) }
    if (files.length === 0) manifest.push({ ...place, name: '', pages: 0, bytes: 0, notes: ['không có ảnh'] })
    for (const file of files) {
      if (out.destroyed) return
      manifest.push({ ...place, ...(await addFile(zip, out, file, order)) })
    }
  }
  zip.addReadStream(scanManifest(manifest), MANIFEST_NAME, { compress: false, mtime: new Date(order.asOf) })
  zip.end()
}

type Added = Pick<ManifestRow, 'name' | 'pages' | 'bytes' | 'notes'>

async function addFile(zip: ZipFile, out: PassThrough, file: ScanFile, { read, asOf }: ScanOrder): Promise<Added> {
  const pages: Uint8Array[] = []
  const notes: string[] = []
  for (const [index, { digest, type }] of file.photos.entries()) {
    const bytes = await read(digest)
    if (!bytes) notes.push(`thiếu trang ${index + 1}`)
    else if (isPage(type)) pages.push(bytes)
    else {
      const name = besideName(file.name, index, type)
      await addStream(zip, out, name, single(bytes), asOf)
      notes.push(`trang ${index + 1} là ${name}`)
    }
  }
  if (pages.length === 0) return { name: '', pages: 0, bytes: 0, notes }
  const written = await addPdf(zip, out, file.name, pages, asOf)
  if (written === null) return { name: '', pages: 0, bytes: 0, notes: [...notes, 'ảnh hỏng, không làm được PDF'] }
  if (written > SCAN_MAX_BYTES) notes.push('lớn hơn 20 MB')
  return { name: file.name, pages: pages.length, bytes: written, notes }
}

/** Bytes of the PDF; null when a photo is no image after all. */
async function addPdf(zip: ZipFile, out: PassThrough, name: string, pages: Uint8Array[], asOf: Instant): Promise<number | null> {
  // Loaded when somebody asks for a zip: it would cost every server 30 MB from its start.
  const { scanPdf } = await import('./scan-pdf.ts')
  let pdf: Readable
  try {
    pdf = scanPdf(pages, name, asOf)
  } catch {
    return null
  }
  return addStream(zip, out, name, pdf, asOf)
}

/** Until the file has gone into the zip; what nobody reads any more ends here too. */
async function addStream(zip: ZipFile, out: PassThrough, name: string, source: Readable, asOf: Instant): Promise<number> {
  let bytes = 0
  const counted = new PassThrough()
  counted.on('data', (part: Buffer) => {
    bytes += part.length
  })
  source.pipe(counted)
  zip.addReadStream(counted, name, { compress: false, mtime: new Date(asOf) })
  const gone = finished(out, { readable: false }).catch(() => undefined)
  await Promise.race([finished(counted), gone])
  return bytes
}

function single(bytes: Uint8Array): Readable {
  const stream = new PassThrough()
  stream.end(bytes)
  return stream
}

/** "CM264024-GCN-trang3.webp" */
function besideName(name: string, index: number, type: PhotoType): string {
  return name.replace(/\.pdf$/, `-trang${index + 1}.${type.slice('image/'.length)}`)
}
