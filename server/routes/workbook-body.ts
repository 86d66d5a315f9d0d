// A workbook as it comes in: raw bytes, or the one file of a form. Counted while it arrives; what it is inside is for the reader to say.
import type { Context } from 'hono'
import { readBytes } from '../body.ts'
import type { Env } from '../context.ts'
import { Problem } from '../problem.ts'

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const RAW = [WORKBOOK_TYPE, 'application/octet-stream']
const FORM = 'multipart/form-data'

export async function readWorkbook(c: Context<Env>, limit: number): Promise<Uint8Array> {
  const header = c.req.header('content-type') ?? ''
  const type = header.split(';')[0]?.trim().toLowerCase() ?? ''
  if (RAW.includes(type)) return readBytes(c, type, limit)
  if (type !== FORM) throw new Problem('wrong-content-type')
  return fileIn(await readBytes(c, FORM, limit), header)
}

async function fileIn(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Uint8Array> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => null)
  const file = form && [...form.values()].find(value => value instanceof File)
  if (!(file instanceof File)) throw new Problem('wrong-shape', { path: 'file' })
  return new Uint8Array(await file.arrayBuffer())
}
