// Long loops in the server's own thread, in parts: between two of them phones and desks are answered.
const PART = 500

export async function inParts<T>(items: readonly T[], act: (item: T) => void): Promise<void> {
  for (let at = 0; at < items.length; at += PART) {
    for (const item of items.slice(at, at + PART)) act(item)
    await new Promise<void>(resolve => setImmediate(resolve))
  }
}
