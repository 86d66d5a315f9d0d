// Enketo turns an XForm into HTML and a model once, on a server; here a page of its own does it, and its time counts for nothing.
import { transform } from 'enketo-transformer/web'

window.transformForm = async xform => {
  const { form, model } = await transform({ xform, theme: 'formhub' })
  return JSON.stringify({ form, model })
}
