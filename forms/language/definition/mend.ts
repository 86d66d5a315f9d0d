// Repairs a misbuilt definition just far enough that the rest of it can be looked at: one mistake must not hide another. What cannot be read is
// left out or replaced by a stand-in; the definition that comes out serves the search for further mistakes and nothing else.
import type * as z from 'zod/mini'
import { fold } from '../../checks/search-fold.ts'
import { valueAt } from './place.ts'

type Issue = z.core.$ZodIssue
type Plain = Record<PropertyKey, unknown>

/** A deep copy of plain JSON: what is no JSON is left out. The caller has made sure that it is neither too deep nor too large. */
export function copyOf(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(copyOf)
  if (typeof raw !== 'object' || raw === null) return typeof raw === 'function' || typeof raw === 'symbol' ? undefined : raw
  return Object.fromEntries(Object.entries(raw).flatMap(([key, value]) => (key === '__proto__' ? [] : [[key, copyOf(value)]])))
}

/** Changes `copy` in place where the issues point to; `number` makes stand-in names differ. */
export function mend(copy: Plain, issues: readonly Issue[], number: number): void {
  issues.forEach((issue, index) => {
    mendAt(copy, issue, `${number}_${index}`)
  })
}

function mendAt(copy: Plain, issue: Issue, mark: string): void {
  if (issue.code === 'unrecognized_keys') {
    const owner = valueAt(copy, issue.path)
    if (isPlain(owner)) for (const key of issue.keys) delete owner[key]
    return
  }
  const key = issue.path.at(-1)
  const owner = valueAt(copy, issue.path.slice(0, -1))
  if (key === undefined || !isPlain(owner)) return
  const standIn = issue.code === 'invalid_key' ? undefined : standInFor(issue, owner, owner[key], mark)
  if (standIn === undefined && !Array.isArray(owner)) delete owner[key]
  else owner[key] = standIn
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null
}

/** Undefined: it may be left out. */
function standInFor(issue: Issue, owner: Plain, value: unknown, mark: string): unknown {
  const { path } = issue
  const key = path.at(-1)
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number') return String(value)
  if (path.length === 1) return topLevel(key)
  if (key === 'kind') return kindOf(owner)
  if (typeof key === 'number') return inList(path, value, mark)
  if (path[0] === 'choices' && path.length === 2) return []
  if (path.at(-2) === 'photo') return key === 'frame' ? 'page' : 1
  return required(key, path, value, mark)
}

function topLevel(key: PropertyKey | undefined): unknown {
  const standIns: Plain = { id: 'mau-phieu', version: 1, title: { vi: '?' }, choices: {}, pages: [] }
  return standIns[key ?? '']
}

function kindOf(owner: Plain): string {
  if (!Array.isArray(owner.children)) return 'question'
  return 'count' in owner || 'max' in owner || 'fixed' in owner ? 'repeat' : 'group'
}

function inList(path: readonly PropertyKey[], value: unknown, mark: string): unknown {
  const list = path.at(-2)
  if (list === 'pages') return { kind: 'group', name: `trang_${mark}`, label: { vi: '?' }, children: [] }
  if (list === 'children') return { kind: 'question', type: 'hidden', name: `muc_${mark}`, label: { vi: '?' } }
  if (list === 'checks') return { code: 'check', severity: 'error', when: 'false()', message: { vi: '?' } }
  if (path[0] === 'choices') return { value: `?${mark}`, label: { vi: '?' } }
  return typeof value === 'number' ? String(value) : `muc_${mark}`
}

function required(key: PropertyKey | undefined, path: readonly PropertyKey[], value: unknown, mark: string): unknown {
  switch (key) {
    case 'name':
      return asName(value) || `muc_${mark}`
    case 'type':
      return path[0] === 'media' ? 'image/png' : 'text'
    case 'label':
    case 'message':
      return { vi: typeof value === 'string' ? value : '?' }
    case 'vi':
      return '?'
    case 'children':
      return []
    case 'value':
      return `?${mark}`
    case 'code':
      return 'check'
    case 'severity':
      return 'error'
    case 'when':
      return 'false()'
    case 'data':
      return ''
    case 'from':
      return 1
    default:
      return undefined
  }
}

/** "Họ tên" → "ho_ten": what a name could be; '' when nothing is left of it. */
export function asName(value: unknown): string {
  if (typeof value !== 'string') return ''
  const plain = fold(value)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return (/^\d/.test(plain) ? `_${plain}` : plain).slice(0, 64)
}
