// What somebody finds who copies the database off a phone.

/** Every stored value of every store, strings and bytes one after another. */
export async function dumpOf(factory: IDBFactory): Promise<Buffer> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open('phieu-so')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const parts: Buffer[] = []
  const visit = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value))
    else if (typeof value === 'object' && value !== null) for (const member of Object.entries(value).flat()) visit(member)
    else parts.push(Buffer.from(String(value)))
  }
  for (const store of database.objectStoreNames) {
    const request = database.transaction(store).objectStore(store).getAll()
    await new Promise(resolve => request.addEventListener('success', resolve))
    visit(request.result)
  }
  database.close()
  return Buffer.concat(parts)
}
