// Small icons drawn for this product, one stroke width, sized by the text around them. Decoration only: the word beside them speaks.
import type { ReactNode } from 'react'

export type IconName = keyof typeof SHAPES

const SHAPES = {
  alert: <path d="M12 3 2 20h20L12 3Zm0 7v4m0 3v.1" />,
  arrowLeft: <path d="M20 12H4m6-6-6 6 6 6" />,
  arrowRight: <path d="M4 12h16m-6-6 6 6-6 6" />,
  camera: <path d="M4 8h3.5L9 5h6l1.5 3H20v11H4V8Zm8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z" />,
  check: <path d="m4 12.5 5.5 5.5L20 7" />,
  checkCircle: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-8.5 3 3 5-6.5" />,
  chevronRight: <path d="m9 5 7 7-7 7" />,
  circle: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z" />,
  clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2" />,
  close: <path d="m5 5 14 14M19 5 5 19" />,
  conflict: <path d="M7 4v16m0 0-3-3m3 3 3-3m7 3V4m0 0-3 3m3-3 3 3" />,
  delete: <path d="M5 7h14M9 7V4h6v3m-8 0 1 13h8l1-13m-7 4v5m4-5v5" />,
  down: <path d="M12 5v14m-6-6 6 6 6-6" />,
  file: <path d="M6 3h8l4 4v14H6V3Zm8 0v4h4" />,
  flash: <path d="M13 2 5 14h6l-1 8 8-12h-6l1-8Z" />,
  home: <path d="M4 5h16M4 12h16M4 19h10" />,
  image: <path d="M4 5h16v14H4V5Zm0 11 5-5 4 4 2-2 5 5M15.5 9.5v.1" />,
  info: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9v.1" />,
  keyboard: <path d="M3 7h18v11H3V7Zm4 4v.1m3.3-.1v.1m3.4-.1v.1m3.3-.1v.1M8 15h8" />,
  lock: <path d="M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3" />,
  minus: <path d="M5 12h14" />,
  offline: <path d="M3 3l18 18M8.5 8A7 7 0 0 0 5 11.5M12 6c3 0 5.5 1.5 7 3.5M9 15a4 4 0 0 1 6 0m-3 4v.1" />,
  online: <path d="M4 10a11 11 0 0 1 16 0M7 13.5a7 7 0 0 1 10 0M10 17a3 3 0 0 1 4 0m-2 3v.1" />,
  pencil: <path d="m5 19 1-4L16 5l3 3L9 18l-4 1Z" />,
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 3.5-6 8-6s8 2 8 6" />,
  pin: <path d="M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z" />,
  plus: <path d="M12 5v14M5 12h14" />,
  qr: <path d="M4 4h6v6H4V4Zm10 0h6v6h-6V4ZM4 14h6v6H4v-6Zm10 0h2v2h-2v-2Zm4 0h2v2m-2 4h2m-6 0h1" />,
  question: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-2.5-11.5a2.5 2.5 0 1 1 3.5 2.5c-.7.4-1 .9-1 1.7m0 3v.1" />,
  receipt: <path d="M6 3h12v18l-3-2-3 2-3-2-3 2V3Zm3 5h6m-6 4h6" />,
  return: <path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3" />,
  rotate: <path d="M20 12a8 8 0 1 1-2.5-5.800M20 3v4h-4" />,
  search: <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 5 5" />,
  send: <path d="M12 20V5m-6 6 6-6 6 6" />,
  spinner: <path d="M12 3a9 9 0 1 1-9 9" />,
  trash: <path d="M5 7h14M9 7V4h6v3m-8 0 1 13h8l1-13" />,
  undo: <path d="M8 5 3 10l5 5M3 10h11a6 6 0 0 1 0 11h-2" />,
  up: <path d="M12 19V5m-6 6 6-6 6 6" />,
} satisfies Record<string, ReactNode>

export function Icon({ name, size = '1.25em', className }: { name: IconName; size?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...(className && { className })}
    >
      {SHAPES[name]}
    </svg>
  )
}
