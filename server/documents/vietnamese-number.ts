// Numbers as Vietnamese paper writes them: "1.234", "45,2 %". Own code because Intl's result may change with the ICU of the host, and a
// frozen report must give the same bytes for ever (R13).

/** A whole number with a point between thousands. */
export function countText(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
}

/** Up to two decimals after a comma, none when it is whole: 12.5 → "12,5". */
export function sumText(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 100)
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const sign = value < 0 && hundredths > 0 ? '-' : ''
  return `${sign}${countText(Math.trunc(hundredths / 100))}${decimals === '' ? '' : `,${decimals}`}`
}

/** A share 0–1 with one decimal: 0.4523 → "45,2%". */
export function shareText(value: number): string {
  const tenths = Math.round(Math.abs(value) * 1000)
  return `${value < 0 && tenths > 0 ? '-' : ''}${countText(Math.trunc(tenths / 10))},${tenths % 10}%`
}

/** How far one share is over another: "+2,1%", "-0,5%". */
export function overText(value: number): string {
  const text = shareText(value)
  return value > 0 && text !== '0,0%' ? `+${text}` : text
}
