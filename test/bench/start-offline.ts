// Opening the installed app with the server dead on a slow phone: from the address to the PIN pad, and from the last digit to the list.
import type { Browser } from 'playwright-core'
import { PHONE, readyForOffline, signIn, typePin } from '../browser/collector.ts'
import type { Installation } from '../browser/installation.ts'
import { type Figure, milliseconds, quantile } from './table.ts'

const ROUNDS = 7

export async function startOffline(browser: Browser, installation: Installation, throttle: number): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: PHONE })
  const account = installation.account('collector')
  const page = await signIn(context, account)
  await readyForOffline(page)
  await installation.kill()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const toPin: number[] = []
  const toList: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    let begun = performance.now()
    await page.goto(`${installation.origin}/`)
    await page.getByRole('heading', { name: `Chào ${account.name}` }).waitFor()
    toPin.push(performance.now() - begun)
    await typePin(page, account.pin.slice(0, 5))
    begun = performance.now()
    await typePin(page, account.pin.slice(5))
    await page.getByRole('searchbox').waitFor()
    toList.push(performance.now() - begun)
  }
  await context.close()
  await installation.start()
  const figure = (what: string, values: number[]): Figure => ({
    what: `offline start at ${throttle}× CPU: ${what}`,
    value: milliseconds(quantile(values, 0.5)),
    note: `median of ${ROUNDS}, worst ${milliseconds(Math.max(...values))}`,
  })
  return [figure('address to PIN pad', toPin), figure('last digit to list', toList)]
}
