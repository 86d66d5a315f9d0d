// A full disk, said in words. The error comes when the transaction ends, as an abort whose reason is inside; finalizing and keeping a photo
// must show it, because these are the moments when something could be lost.

/** Nothing of what was asked is stored; what was there before is intact. */
export class StorageFullError extends Error {
  override name = 'QuotaExceededError'
  constructor(cause: unknown) {
    super('Bộ nhớ máy đã đầy nên chưa lưu được. Hãy xóa bớt ảnh hoặc ứng dụng khác, rồi bấm lưu lại.', { cause })
  }
}

function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner = 'inner' in error ? error.inner : undefined
  return error.name === 'QuotaExceededError' || (inner !== error && isQuota(inner))
}

/** Runs a write; a full disk rejects as StorageFullError, all else as it was. */
export async function writing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw isQuota(error) ? new StorageFullError(error) : error
  }
}
