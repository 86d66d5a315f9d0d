// Numbers as Vietnamese paper writes them: "1.234", "45,2 %". Own code because Intl's result may change with the ICU of the host, and a
// frozen report must give the same bytes for ever (R13).

/** A whole number with a point between thousands. */
export function countText(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
}

/** A share 0–1 with one decimal: 0.4523 → "45,2%". */
export function shareText(value: number): string {
  const tenths = Math.round(value * 1000)
  return `${countText(Math.trunc(tenths / 10))},${Math.abs(tenths % 10)}%`
}
