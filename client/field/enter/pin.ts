// What a PIN is while it is typed, and which ones nobody may choose. The server refuses weak ones too; here it is said without a network.
export const PIN_LENGTH = 6

/** The digits after a key: a digit adds while there is room, Backspace takes one away. */
export function typePin(pin: string, key: string): string {
  if (key === 'Backspace') return pin.slice(0, -1)
  return /^\d$/.test(key) && pin.length < PIN_LENGTH ? pin + key : pin
}

/** All the same, one after another up or down, or three digits or two repeated. */
export function isWeakPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, i) => digit - (digits[i] ?? 0))
  const first = steps[0]
  if ((first === 0 || first === 1 || first === -1) && steps.every(step => step === first)) return true
  return /^(\d{2})\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin)
}
