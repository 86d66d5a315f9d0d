// enketo-core on a page of its own, used as its README says; it is handed what its transformer made of the XForm.
// JavaScript, because its types are not here on a clean clone.
import 'enketo-core/src/sass/formhub/formhub.scss'
import { Form } from 'enketo-core'
import { expose } from '../pages/probe.ts'

const place = name => document.querySelector(`form.or input[name$="/${name}"], form.or textarea[name$="/${name}"]`)

expose({
  mount(prepared) {
    const { form, model } = JSON.parse(prepared)
    document.getElementById('root').append(document.createRange().createContextualFragment(form))
    const errors = new Form(document.querySelector('form.or'), { modelStr: model }, {}).init()
    if (errors.length > 0) throw new Error(errors.join('; '))
  },
  control: place,
  // A note's words are its label's.
  shown: name => place(name)?.value || (place(name)?.closest('label')?.textContent ?? ''),
})
