// A QR code on the screen or on paper, black on white whatever the theme.
import { useMemo } from 'react'
import { useOfficeTexts } from '../office-texts.ts'
import { qrPath } from './qr-path.ts'

export function QrCode({ text }: { text: string }) {
  const { cards } = useOfficeTexts()
  const { size, path } = useMemo(() => qrPath(text), [text])
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={cards.code} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
