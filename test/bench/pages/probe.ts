// The stopwatch inside every measured page, the same for all subjects. An event's time is the browser's own (`timeStamp` of the key or press);
// a frame counts as painted when the first message after its animation callbacks is heard, which is after style, layout and paint.
// What must be shown is compared after that, so that comparing costs the figure nothing.

/** Question name → the words of its label (or what it begins with, when an answer is spoken in it), and how many earlier questions have the same. */
export type Labels = Record<string, { label: string; begins: boolean; nth: number }>

/** What a page under measurement must be able to do. */
export interface Subject {
  /** Told before anything is timed how questions are found where the page's elements have no names. */
  prepare?(labels: Labels): void
  /** Begins to show the form. It may go on afterwards: the stopwatch looks at every frame. */
  mount(form: string, page: string | null): void
  /** The element that the question of this name is typed in; null while there is none that would take a key. */
  control(name: string): HTMLInputElement | HTMLTextAreaElement | null
  /** What the question of this name shows: its value, or the words of a note. */
  shown(name: string): string
}

/** Milliseconds after the event. `right` is null when the dependants never became right. */
export interface Reaction {
  painted: number
  right: number | null
}

/** Question name → digits that it must show. */
export type Expected = Record<string, string>

export interface Probe {
  prepare(labels: Labels): void
  /** Milliseconds from being handed the form to a painted frame in which the named question takes keys. */
  open(form: string, page: string | null, ready: string): Promise<number>
  /** Focuses the named question with its content selected, and waits for the next such event on the page. */
  arm(name: string, event: 'keypress' | 'keydown', expected: Expected): Promise<void>
  /** Waits for the next such event, wherever the focus is, and for a frame in which the selector finds something. */
  armFor(event: 'keypress' | 'click', selector: string): Promise<void>
  /** As armFor, until the element that the selector finds says these words. */
  armForWords(event: 'keypress' | 'click', selector: string, words: string): Promise<void>
  reaction(): Promise<Reaction>
  value(name: string): string
  /** Edits one field so often, as typing does (real input events), with a frame after every twentieth. */
  edit(name: string, times: number): Promise<void>
}

/** Browsers that never get it right are given up after this many milliseconds. */
const PATIENCE = 4000
const OPENING_PATIENCE = 60_000
const digits = (text: string) => text.replaceAll(/[^0-9-]/g, '')

function painted(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    port2.postMessage(null)
  })
  return promise
}

async function quiet(): Promise<void> {
  await painted()
  // Not a fixed time after a frame: keys come at any moment between two.
  await new Promise(resolve => setTimeout(resolve, 20 + Math.random() * 17))
}

/** Puts the stopwatch where the bench finds it: `window.bench`. */
export function expose(subject: Subject): void {
  let reaction: Promise<Reaction> = Promise.reject(new Error('nothing armed'))
  reaction.catch(() => {})

  const control = (name: string) => {
    const found = subject.control(name)
    if (!found) throw new Error(`no control for ${name}`)
    return found
  }

  /** From the event on, looks at every painted frame until the page is right. */
  function watch(event: 'keypress' | 'keydown' | 'click', isRight: () => boolean): void {
    const { promise, resolve } = Promise.withResolvers<Reaction>()
    reaction = promise
    let begun = 0
    const begin = (native: Event) => {
      begun = native.timeStamp
      performance.mark('bench-begun')
    }
    const follow = async () => {
      const first = await painted()
      performance.mark('bench-painted')
      let right: number | null = first
      while (!isRight()) {
        right = await painted()
        if (right - begun > PATIENCE) {
          right = null
          break
        }
      }
      resolve({ painted: first - begun, right: right === null ? null : right - begun })
    }
    // A press is over when the finger lifts. A key is two tasks, keydown and then keypress with the input itself: the time counts from the first, the frame from the second.
    addEventListener(event === 'click' ? 'pointerup' : 'keydown', begin, { capture: true, once: true })
    addEventListener(event, () => void follow(), { capture: true, once: true })
  }

  const probe: Probe = {
    prepare: labels => subject.prepare?.(labels),
    async open(form, page, ready) {
      await quiet()
      const begun = performance.now()
      subject.mount(form, page)
      let now = await painted()
      while (!subject.control(ready)) {
        if (now - begun > OPENING_PATIENCE) throw new Error(`${ready} never came`)
        now = await painted()
      }
      control(ready).focus()
      if (document.activeElement !== control(ready)) throw new Error(`${ready} does not take the focus`)
      return now - begun
    },
    async arm(name, event, expected) {
      const field = control(name)
      field.focus()
      if (event === 'keypress') field.select()
      await quiet()
      watch(event, () => Object.entries(expected).every(([other, wanted]) => digits(subject.shown(other)) === wanted))
    },
    async armFor(event, selector) {
      await quiet()
      watch(event, () => document.querySelector(selector) !== null)
    },
    async armForWords(event, selector, words) {
      await quiet()
      watch(event, () => document.querySelector(selector)?.textContent?.includes(words) === true)
    },
    reaction: () => reaction,
    value: name => control(name).value,
    async edit(name, times) {
      const field = control(name)
      field.focus()
      for (let time = 0; time < times; time++) {
        field.select()
        document.execCommand('insertText', false, String(1 + (time % 9)))
        if (time % 20 === 19) await painted()
      }
    },
  }
  Object.assign(window, { bench: probe })
}
