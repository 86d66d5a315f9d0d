// A phone that holds one draft and one form in memory, for the filling screen alone. Reading the form compiles it, as the real phone does on
// the way to the screen; a save is kept and costs what copying the draft costs.
import type { Draft, Phone } from '../../../client/phone.ts'
import { compilePublished } from '../../../forms/language/compile.ts'

/** The record's id in the page's only draft. */
export const RECORD = '0193f7a0-0000-7000-8000-000000000001'

export function stubPhone(form: string, draft: Draft): Phone {
  let kept = draft
  const now = () => Date.now()
  const can: Partial<Phone> = {
    clock: { now },
    random: { bytes: length => crypto.getRandomValues(new Uint8Array(length)) },
    serverNow: now,
    vault: () => ({ kind: 'locked', name: 'bench' }),
    onVault: () => () => {},
    onChange: () => () => {},
    onSync: () => () => {},
    draft: async () => kept,
    form: async () => {
      const compilation = compilePublished(JSON.parse(form))
      if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems.slice(0, 3)))
      return compilation.form
    },
    saveDraft: async saved => {
      kept = structuredClone(saved)
    },
    list: async () => [],
    lastSaved: async () => null,
    newerVersion: async () => null,
    settings: async () => ({}),
    rowsBehind: async () => null,
  }
  return new Proxy(can, {
    get(target, name) {
      // Whatever else the screen asks for is a mistake of this stub that must be heard; `then` is how a promise would be told.
      if (name in target || name === 'then') return Reflect.get(target, name)
      return () => {
        throw new Error(`the stub has no ${String(name)}`)
      }
    },
  }) as Phone // an edge: what is missing throws above
}
