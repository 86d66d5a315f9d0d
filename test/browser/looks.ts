// What can be measured of a screen's looks: accessibility by axe, nothing cut off or scrolled sideways, targets a thumb can hit, letters that
// can be read, and no word of another language. Each probe answers with what it found, so that an empty list is a good screen.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { foreignWords } from './words.ts'

/** What a kind of screen must keep (DESIGN §12), in CSS pixels. */
export interface LookRule {
  /** Least side of what is pressed; null where a mouse does it. */
  target: number | null
  /** Of names, questions, answers and buttons. */
  mainText: number
  /** Of any text at all: captions, hints, badges. */
  anyText: number
}

export const PHONE_LOOK: LookRule = { target: 48, mainText: 18, anyText: 15 }
export const OFFICE_LOOK: LookRule = { target: null, mainText: 16, anyText: 13 }

export interface Faults {
  axe: string[]
  cutOff: string[]
  targets: string[]
  text: string[]
  words: string[]
}

export const NO_FAULTS: Faults = { axe: [], cutOff: [], targets: [], text: [], words: [] }

export async function faultsOf(page: Page, rule: LookRule): Promise<Faults> {
  return {
    axe: await axeFaults(page),
    cutOff: await cutOff(page),
    targets: rule.target === null ? [] : await smallTargets(page, rule.target),
    text: await smallText(page, rule),
    words: foreignWords(await wordsOf(page)),
  }
}

/** Only what axe calls serious or critical, each with the first place it was found at. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, first ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary})`)
}

/** The page scrolls sideways, a box hides part of its words, or the words stick out of what is pressed. Words that end in "…" say so themselves. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in ${clientWidth}`)
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element)
      const hidden = style.visibility !== 'visible' || style.clipPath !== 'none' || element.clientWidth === 0
      if (hidden || element.innerText === undefined || element.innerText.trim() === '') continue
      const wide = element.scrollWidth > element.clientWidth + 1
      const tall = element.scrollHeight > element.clientHeight + 1
      const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const pressed = element.matches('button, a, label, .badge') && style.display !== 'inline'
      const lost =
        (wide && style.textOverflow !== 'ellipsis' && (clips(style.overflowX) || pressed)) ||
        (tall && clips(style.overflowY) && style.webkitLineClamp === 'none' && style.textOverflow !== 'ellipsis')
      if (!lost) continue
      const sizes = `${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`
      found.push(`<${element.localName} class="${element.className}"> ${sizes}: ${element.innerText.slice(0, 40)}`)
    }
    const pen = document.createElement('canvas').getContext('2d')
    for (const field of document.body.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field)
      if (!pen || !field.checkVisibility()) continue
      pen.font = font
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      const needed = pen.measureText(field.placeholder).width
      if (needed > room) found.push(`the placeholder needs ${Math.ceil(needed)} of ${room}: ${field.placeholder}`)
    }
    return found
  })
}

/** What is pressed and is less than `least` wide or high. Of a tick box or a hidden file input, its label is what a thumb hits. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(least => {
    const found: string[] = []
    const targets = document.body.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, label.choice')
    for (const target of targets) {
      const behindLabel = target instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(target.type)
      const hit = (behindLabel && target.labels?.[0]) || target
      const { width, height } = hit.getBoundingClientRect()
      const seen = hit.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1 && !hit.closest('[inert]')
      // Half a pixel is what rounding of a zoomed layout takes.
      if (!seen || (width >= least - 0.5 && height >= least - 0.5)) continue
      const name = hit.innerText || hit.getAttribute('aria-label') || target.getAttribute('name')
      found.push(`<${target.localName} class="${hit.className}"> ${width.toFixed(1)}×${height.toFixed(1)}: ${name}`)
    }
    return found
  }, least)
}

/**
 * Text below the floor; main text below its own. Badges, hints, heads of columns and captions of filters are not main text. The papers on the
 * screen (the report, sign-in cards) are pictures of what is printed and keep the paper's proportions.
 */
export function smallText(page: Page, { mainText, anyText }: LookRule): Promise<string[]> {
  return page.evaluate(
    ({ mainText, anyText }) => {
      const MAIN = 'h1, h2, h3, p, legend, td, th, dd, input, textarea, select, button, label, .field-label, .row-title, .button'
      const MINOR =
        '.soft, .badge, .demo-mark, .headline-campaign, .office-small, .field-hint, .chip-count, thead th, .office-tools .field-label'
      const PAPER = '.paper, .sign-card'
      const found = new Set<string>()
      const measure = (element: Element, words: string, main: boolean) => {
        const size = Number.parseFloat(getComputedStyle(element).fontSize)
        const least = main ? mainText : anyText
        if (size < least - 0.1) found.add(`<${element.localName} class="${element.className}"> ${size} px: ${words.trim().slice(0, 40)}`)
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        const words = node.textContent ?? ''
        const shown =
          parent?.checkVisibility({ visibilityProperty: true }) && !parent.closest(`.visually-hidden, script, style, noscript, ${PAPER}`)
        if (parent && shown && words.trim() !== '') measure(parent, words, parent.matches(MAIN) && !parent.closest(MINOR))
      }
      for (const field of document.body.querySelectorAll('input, textarea')) measure(field, field.getAttribute('placeholder') ?? '', true)
      return [...found]
    },
    { mainText, anyText },
  )
}

/** Everything that is seen or read out, but for what says itself to be in another language, or to be code. */
export function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const said: string[] = [document.title]
    for (const element of document.querySelectorAll('body, body *')) {
      const language = element.closest('[lang]')?.getAttribute('lang') ?? ''
      if (!language.startsWith('vi') || element.matches('script, style, noscript, code') || !element.checkVisibility()) continue
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) said.push(element.getAttribute(name) ?? '')
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '')
    }
    return said.filter(Boolean).join('\n')
  })
}
