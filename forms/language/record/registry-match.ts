// When a typed value and one of the registry's are the same thing, by what they are. A definition says what they are; where it does not, as in the
// forms that were published before it could, the type of the question and the property's own name do (DESIGN §7).
import { areasMatch, readArea } from '../../checks/area.ts'
import { normalizeSerial } from '../../checks/certificate-serial.ts'
import { idNumbersMatch } from '../../checks/id-number.ts'
import { compareDates, parsePartialDate } from '../../checks/partial-date.ts'
import { compareNames } from '../../checks/person-name.ts'
import { normalizePhone } from '../../checks/phone-number.ts'
import { fold } from '../../checks/search-fold.ts'
import type { ComparedAs, Question } from '../definition/definition.ts'

export type ValueMatch = 'same' | 'nearly' | 'differs'

export function comparedAs({ type, registry = '', registryAs }: Question): ComparedAs {
  if (registryAs !== undefined) return registryAs
  if (type === 'partialDate' || type === 'date') return 'date'
  if (registry.endsWith('serial')) return 'serial'
  if (registry.endsWith('_id')) return 'idNumber'
  if (registry.endsWith('_name')) return 'name'
  return registry.endsWith('area') ? 'area' : 'text'
}

/** Neither is blank. */
export function compareValues(as: ComparedAs, typed: string, registry: string): ValueMatch {
  if (typed === registry) return 'same'
  switch (as) {
    case 'date':
      return compareDates(parsePartialDate(typed) ?? typed, parsePartialDate(registry) ?? registry)
    case 'serial':
      return sameOrNot(normalizeSerial(typed) === normalizeSerial(registry))
    case 'idNumber':
      return sameOrNot(idNumbersMatch(typed, registry))
    case 'phone':
      return sameOrNot(normalizePhone(typed) === normalizePhone(registry))
    case 'name':
      return compareNames(typed, registry)
    case 'area':
      return byArea(typed, registry)
    case 'text':
      return byWords(typed, registry)
  }
}

const sameOrNot = (same: boolean): ValueMatch => (same ? 'same' : 'differs')

/** A typed decimal has a point, the registry Vietnam's comma. */
function byArea(typed: string, registry: string): ValueMatch {
  const [one, other] = [readArea(typed.replace(/^(\d+)\.(\d+)$/, '$1,$2')), readArea(registry)]
  if (one === null || other === null) return byWords(typed, registry)
  if (one === other) return 'same'
  return areasMatch(one, other) ? 'nearly' : 'differs'
}

function byWords(typed: string, registry: string): ValueMatch {
  if (compareNames(typed, registry) === 'same') return 'same'
  return fold(typed) === fold(registry) ? 'nearly' : 'differs'
}
