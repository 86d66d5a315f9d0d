// What is measured side by side. A peer is handed what its own way of working starts from: Web Forms the XForm, enketo-core what its transformer
// (a server, usually) made of it; our screen and the plain page are handed the definition's JSON.
import type { Browser } from 'playwright-core'
import { writeXForm } from '../../differential/write-xform.ts'
import type { FormCase } from './cases.ts'

export interface Subject {
  name: 'ours' | 'web-forms' | 'enketo' | 'plain' | 'bare'
  title: string
  /** Below the folder of built pages. */
  page: string
  /** Computes when the field is left, not with each key. */
  onLeaving: boolean
  /** Shows one page of the form at a time, and is opened at the field's. */
  paged: boolean
}

const subject = (name: Subject['name'], title: string, page: string, rest: Partial<Subject> = {}): Subject => ({
  name,
  title,
  page,
  onLeaving: false,
  paged: false,
  ...rest,
})

export const OURS = subject('ours', 'Phiếu Số', 'pages/ours.html', { paged: true })
export const PLAIN = subject('plain', 'plain page', 'pages/plain.html')
export const BARE = subject('bare', 'bare <input>', 'pages/bare.html')
// enketo-core passes a calculation on by an event inside the event of the one before, and Chromium allows 44 of them inside each other: of 50 chained
// calculations it computes 43, and says "Maximum call stack size exceeded". Its rows then say "never right"; what they give is the frame after leaving.
export const PEER_SUBJECTS: readonly Subject[] = [
  subject('web-forms', 'ODK Web Forms', 'peers/web-forms.html'),
  subject('enketo', 'enketo-core', 'peers/enketo.html', { onLeaving: true }),
]

/** The form as each subject wants it. */
export type FormTexts = (subject: Subject) => string

export async function formTexts({ definition }: FormCase, transform: ((xform: string) => Promise<string>) | null): Promise<FormTexts> {
  const json = JSON.stringify(definition)
  const xform = writeXForm(definition)
  const transformed = transform ? await transform(xform) : ''
  return ({ name }) => (name === 'web-forms' ? xform : name === 'enketo' ? transformed : json)
}

/** Enketo's transformer, in a page of its own. */
export async function transformer(browser: Browser, origin: string): Promise<(xform: string) => Promise<string>> {
  const page = await browser.newPage({ locale: 'vi-VN' })
  await page.goto(`${origin}/peers/transform.html`)
  return xform => page.evaluate(text => (window as unknown as { transformForm(xform: string): Promise<string> }).transformForm(text), xform)
}
