// One scan as a PDF: a page for each photo, A4 upright or across as the photo is, the photo as large as the page. JPEG and PNG go in as they are stored, not
// compressed again. The only time in it is `asOf`: the same photos give the same bytes.
import type { Readable } from 'node:stream'
import PdfDocument from 'pdfkit'
import type { Instant } from '../../shared/ports.ts'

/** Points; 595.28 × 841.89. */
const A4 = { short: 595.28, long: 841.89 }

/** Throws when a page is no image that PDF knows. `title` stands in the file's properties: its name, nothing of anybody. */
export function scanPdf(pages: readonly Uint8Array[], title: string, asOf: Instant): Readable {
  const at = new Date(asOf)
  const info = { Title: title, Producer: 'Phiếu Số', Creator: 'Phiếu Số', CreationDate: at, ModDate: at }
  // No font is needed; naming none spares each file the widths of one.
  const document = new PdfDocument({ autoFirstPage: false, font: '', info }) as ImageDocument // openImage is documented, and left out of the types
  for (const bytes of pages) addPage(document, bytes)
  document.end()
  return document
}

/** What openImage gives is what image takes: the photo is read once. */
type OpenImage = PDFKit.Mixins.ImageSrc & { width: number; height: number }
type ImageDocument = PDFKit.PDFDocument & { openImage(bytes: Buffer): OpenImage }

function addPage(document: ImageDocument, bytes: Uint8Array): void {
  const image = document.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const across = image.width > image.height
  const size: [number, number] = across ? [A4.long, A4.short] : [A4.short, A4.long]
  document.addPage({ size, margin: 0 })
  document.image(image, 0, 0, { fit: size, align: 'center', valign: 'center' })
}
