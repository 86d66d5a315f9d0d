// ODK Web Forms on a page of its own, used as its README says. JavaScript, because its types are not here on a clean clone.
// Its elements carry no names, so that a question is found by the words of its label: the n-th that has them.
import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms'
import { createApp, h } from 'vue'
import { expose } from '../pages/probe.ts'

const noAttachment = async () => new Response('', { status: 404 })
const found = new Map()
let labels = {}

function place(name) {
  const known = found.get(name)
  if (known?.isConnected) return known
  const { label, begins, nth } = labels[name]
  let passed = 0
  for (const container of document.getElementsByClassName('question-container')) {
    const words = container.querySelector('label, .control-text')?.textContent.trim() ?? ''
    if ((begins ? words.startsWith(label) : words === label) && passed++ === nth) {
      found.set(name, container)
      return container
    }
  }
  return null
}

expose({
  prepare(names) {
    labels = names
  },
  mount(form) {
    createApp({ render: () => h(OdkWebForm, { formXml: form, fetchFormAttachment: noAttachment, missingResourceBehavior: 'BLANK' }) })
      .use(webFormsPlugin)
      .mount('#root')
  },
  control: name => place(name)?.querySelector('input:not([disabled]), textarea:not([disabled])') ?? null,
  // What cannot be typed in stands as words after the label's.
  shown(name) {
    const container = place(name)
    const words = container?.textContent.trim() ?? ''
    return container?.querySelector('input')?.value ?? (labels[name].begins ? words : words.slice(labels[name].label.length))
  },
})
