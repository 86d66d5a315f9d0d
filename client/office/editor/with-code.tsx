// Words with technical names in them: what only who writes expressions reads is set as code.
const CODE = /(\$\{[^}]*\}|[a-z]+_[a-z_0-9]+)/

export function WithCode({ text }: { text: string }) {
  return text.split(CODE).map((piece, index) =>
    // Odd pieces are what was caught between; they never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: the same text always splits alike
    index % 2 === 1 ? <code key={index}>{piece}</code> : piece,
  )
}
