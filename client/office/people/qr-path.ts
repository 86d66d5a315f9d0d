// A QR code as one SVG path: sharp at any print size, nothing inserted as markup.
import { create } from 'qrcode'

export interface QrPath {
  /** Modules a side, the quiet zone of four included. */
  size: number
  path: string
}

const QUIET = 4

/** Level M: a folded or slightly dirty card still reads. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
    }
  }
  return { size: modules.size + 2 * QUIET, path }
}
