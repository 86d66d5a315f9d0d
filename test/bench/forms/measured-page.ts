// One subject in a fresh tab of a phone's size, driven over the DevTools protocol: real keys, the processor slowed down as asked, the heap after a
// collection.
import type { Browser, CDPSession, Page } from 'playwright-core'
import { PHONE } from '../../browser/collector.ts'
import type { Expected, Labels, Probe, Reaction } from '../pages/probe.ts'
import type { Subject } from './subjects.ts'

export interface MeasuredPage {
  page: Page
  /** Mounts the form; `ready` is the field that must take a key. Milliseconds. */
  open(form: string, at: string | null, ready: string): Promise<number>
  /** One digit over the whole content of a field, until a frame shows every dependant right. */
  key(field: string, digit: number, expected: Expected): Promise<Reaction>
  /** Leaves the field, for those that compute then. */
  leave(field: string, expected: Expected): Promise<Reaction>
  /** One digit, or one press, until a frame in which the selector finds something. */
  digitUntil(digit: number, selector: string): Promise<Reaction>
  pressUntil(target: string, selector: string): Promise<Reaction>
  /** One press, until a frame in which the selector's element says these words. */
  pressUntilSaid(target: string, selector: string, words: string): Promise<Reaction>
  value(field: string): Promise<string>
  edit(field: string, times: number): Promise<void>
  throttle(rate: number): Promise<void>
  /** Used JavaScript heap after a collection, in bytes. */
  heap(): Promise<number>
  close(): Promise<void>
}

declare global {
  interface Window {
    bench: Probe
  }
}

const reported = new Set<string>()

/** A page's own mistakes are said once each: they belong beside its figures. */
function report(mistake: string): void {
  if (!reported.has(mistake)) console.log(mistake)
  reported.add(mistake)
}

export async function openPage(browser: Browser, origin: string, subject: Subject, labels: Labels): Promise<MeasuredPage> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN', serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  page.on('pageerror', error => report(`${subject.title}: ${error.message}`))
  await page.goto(`${origin}/${subject.page}`)
  await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 15_000 })
  await page.evaluate(names => window.bench.prepare(names), labels)

  // Said to the engine itself: what playwright wraps around a call would be slowed down with the page.
  async function ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(`${subject.title}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    return result.value as T // the probe's own types, by value
  }
  const arm = (...[name, event, expected]: Parameters<Probe['arm']>) =>
    ask<void>(`bench.arm(${JSON.stringify(name)}, '${event}', ${JSON.stringify(expected)})`)
  const armFor = (event: 'keypress' | 'click', selector: string) => ask<void>(`bench.armFor('${event}', ${JSON.stringify(selector)})`)
  const reaction = () => ask<Reaction>('bench.reaction()')
  return {
    page,
    open: (form, at, ready) => page.evaluate(([text, where, first]) => window.bench.open(text, where, first), [form, at, ready] as const),
    async key(field, digit, expected) {
      await arm(field, 'keypress', expected)
      await typeDigit(session, digit)
      return reaction()
    },
    async leave(field, expected) {
      await arm(field, 'keydown', expected)
      await pressTab(session)
      return reaction()
    },
    async digitUntil(digit, selector) {
      await armFor('keypress', selector)
      await typeDigit(session, digit)
      return reaction()
    },
    async pressUntil(target, selector) {
      const middle = await middleOf(page, target)
      await armFor('click', selector)
      await pressAt(session, middle)
      return reaction()
    },
    async pressUntilSaid(target, selector, words) {
      const middle = await middleOf(page, target)
      await ask<void>(`bench.armForWords('click', ${JSON.stringify(selector)}, ${JSON.stringify(words)})`)
      await pressAt(session, middle)
      return reaction()
    },
    value: field => ask(`bench.value(${JSON.stringify(field)})`),
    edit: (field, times) => ask(`bench.edit(${JSON.stringify(field)}, ${times})`),
    throttle: async rate => void (await session.send('Emulation.setCPUThrottlingRate', { rate })),
    async heap() {
      for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize
    },
    close: () => context.close(),
  }
}

async function middleOf(page: Page, target: string): Promise<{ x: number; y: number }> {
  const place = page.locator(target)
  // The middle of the screen: its lower edge is under the bar with the buttons.
  await place.evaluate(async element => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
  const box = await place.boundingBox()
  if (!box) throw new Error(`${target} is not on the page`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function pressAt(session: CDPSession, middle: { x: number; y: number }): Promise<void> {
  const press = { ...middle, button: 'left', clickCount: 1 } as const
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press })
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press })
}

async function typeDigit(session: CDPSession, digit: number): Promise<void> {
  const key = String(digit)
  const code = { key, code: `Digit${digit}`, windowsVirtualKeyCode: 48 + digit }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...code })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code })
}

async function pressTab(session: CDPSession): Promise<void> {
  const code = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...code })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code })
}
