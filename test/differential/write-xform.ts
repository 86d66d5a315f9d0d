// A definition as the ODK XForm that means the same, for the peers that it is compared with: pyxform's way of writing, no more of it than the
// shared core needs. Checks, marks, photos' limits and scans have no counterpart there and are left out.
import type { Choice, FormDefinition, Group, Node, Question, QuestionType, Repeat } from '../../forms/language/definition/definition.ts'
import { parseExpression } from '../../forms/language/expression/parse.ts'
import { numberToText } from '../../forms/language/expression/value.ts'
import { namesIn } from '../../forms/language/record/speech.ts'
import type { Text } from '../../shared/text.ts'
import { absolute, type Place, type Places, placesOf, toXPath } from './xform-places.ts'

export function writeXForm(definition: FormDefinition): string {
  return new Writer(definition).write()
}

const BIND_TYPE: Partial<Record<QuestionType, string>> = {
  integer: 'int',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  geopoint: 'geopoint',
  barcode: 'barcode',
  photo: 'binary',
  signature: 'binary',
  file: 'binary',
  rank: 'odk:rank',
}
const MEDIA: Partial<Record<QuestionType, string>> = { photo: 'image/*', signature: 'image/*', file: '*/*' }
const UNSEEN: ReadonlySet<QuestionType> = new Set(['calculate', 'hidden'])

class Writer {
  private readonly definition: FormDefinition
  private readonly places: Places

  constructor(definition: FormDefinition) {
    this.definition = definition
    this.places = placesOf(definition)
  }

  write(): string {
    const { id, version, title, pages, choices } = this.definition
    const namespaces =
      'xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" ' +
      'xmlns:odk="http://www.opendatakit.org/xforms" xmlns:orx="http://openrosa.org/xforms"'
    const primary =
      `<instance><data id="${id}" version="${version}">${pages.map(page => this.instance(page)).join('')}` +
      '<meta><instanceID/></meta></data></instance>'
    const lists = Object.entries(choices).map(([name, list]) => listInstance(name, list))
    const idBind = '<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>'
    const model = [primary, ...lists, ...pages.map(page => this.binds(page)), idBind].join('')
    const defaults = this.dynamicDefaults([], pages)
    const body = pages.map(page => this.control(page)).join('')
    return (
      `<?xml version="1.0"?><h:html ${namespaces}><h:head><h:title>${escapeXml(title.vi)}</h:title>` +
      `<model odk:xforms-version="1.0.0">${model}${defaults}</model></h:head><h:body>${body}</h:body></h:html>`
    )
  }

  private place(node: Node): Place {
    const place = this.places.get(node.name)
    if (!place) throw new Error(`no place for ${node.name}`)
    return place
  }

  private xpath(source: string, node: Node, inPredicate = false): string {
    return escapeXml(toXPath(source, this.place(node), this.places, { inPredicate }))
  }

  /** An outermost repeat is written as a template and its first row; repeats inside it only as a row, which serves as template too. */
  private instance(node: Node, inRepeat = false): string {
    const { name } = node
    if (node.kind === 'question') return `<${name}>${escapeXml(this.written(node) ?? '')}</${name}>`
    const inside = node.children.map(child => this.instance(child, inRepeat || node.kind === 'repeat')).join('')
    if (node.kind === 'group') return `<${name}>${inside}</${name}>`
    const counter = hasCounter(node) ? `<${name}_count/>` : ''
    const template = inRepeat ? '' : `<${name} jr:template="">${inside}</${name}>`
    return `${counter}${template}<${name}>${inside}</${name}>`
  }

  /** The default of a question in an inner repeat is set by an event: a row that serves as template gives its values to the first row alone. */
  private written(question: Question): string | null {
    return this.place(question).repeats.length > 1 ? null : staticDefault(question)
  }

  private binds(node: Node): string {
    const path = absolute(this.place(node))
    if (node.kind === 'question') return this.questionBind(node, path)
    const own = node.relevant === undefined ? '' : `<bind nodeset="${path}" relevant="${this.xpath(node.relevant, node)}"/>`
    const counter =
      node.kind === 'repeat' && node.count !== undefined && hasCounter(node)
        ? `<bind nodeset="${path}_count" type="string" readonly="true()" calculate="${this.xpath(node.count, node)}"/>`
        : ''
    return counter + own + node.children.map(child => this.binds(child)).join('')
  }

  private questionBind(question: Question, path: string): string {
    const { relevant, required, requiredMessage, constraint, constraintMessage, calculate, trigger, readonly, type } = question
    const expression = (name: string, source: string | undefined): string =>
      source === undefined ? '' : ` ${name}="${this.xpath(source, question)}"`
    const message = (name: string, text: Text | undefined): string => (text ? ` jr:${name}="${escapeXml(text.vi)}"` : '')
    const computed = calculate !== undefined && trigger === undefined
    const isFixed = computed || type === 'note'
    return (
      `<bind nodeset="${path}" type="${BIND_TYPE[type] ?? 'string'}"${expression('relevant', relevant)}${expression('required', required)}` +
      `${message('requiredMsg', requiredMessage)}${expression('constraint', constraint)}${message('constraintMsg', constraintMessage)}` +
      `${computed ? expression('calculate', calculate) : ''}${isFixed ? ' readonly="true()"' : expression('readonly', readonly)}/>`
    )
  }

  /** Defaults that must be computed, of the nodes outside any further repeat; a repeat has its own, run again for each new row. */
  private dynamicDefaults(inside: readonly Repeat[], nodes: readonly Node[]): string {
    const events = inside.length > 0 ? 'odk-instance-first-load odk-new-repeat' : 'odk-instance-first-load'
    return nodes
      .map(node => {
        if (node.kind === 'group') return this.dynamicDefaults(inside, node.children)
        if (node.kind === 'repeat' || node.default === undefined || this.written(node) !== null) return ''
        return `<setvalue event="${events}" ref="${absolute(this.place(node))}" value="${this.xpath(node.default, node)}"/>`
      })
      .join('')
  }

  private control(node: Node): string {
    if (node.kind === 'question') return this.questionControl(node)
    if (node.kind === 'repeat') return this.repeatControl(node)
    return `<group ref="${absolute(this.place(node))}"${appearance(node)}>${this.words(node)}${this.inner(node)}</group>`
  }

  private inner(node: Group | Repeat): string {
    return node.children.map(child => this.control(child)).join('')
  }

  private repeatControl(repeat: Repeat): string {
    const path = absolute(this.place(repeat))
    const count = repeat.count === undefined ? '' : ` jr:count="${this.counted(repeat, repeat.count)}"`
    const defaults = this.dynamicDefaults([repeat], repeat.children)
    return `<group ref="${path}">${this.words(repeat)}<repeat nodeset="${path}"${count}>${this.inner(repeat)}${defaults}</repeat></group>`
  }

  private counted(repeat: Repeat, count: string): string {
    if (!hasCounter(repeat)) return this.xpath(count, repeat)
    const place = this.place(repeat)
    return place.repeats.length > 0 ? ` ../${repeat.name}_count ` : ` ${absolute(place)}_count `
  }

  private questionControl(question: Question): string {
    const { type } = question
    if (UNSEEN.has(type)) return ''
    const path = absolute(this.place(question))
    const inside = this.words(question) + this.itemset(question) + this.fired(question)
    const attributes = `ref="${path}"${appearance(question)}`
    const media = MEDIA[type]
    if (media) return `<upload mediatype="${media}" ${attributes}>${inside}</upload>`
    switch (type) {
      case 'selectOne':
        return `<select1 ${attributes}>${inside}</select1>`
      case 'selectMany':
        return `<select ${attributes}>${inside}</select>`
      case 'rank':
        return `<odk:rank ${attributes}>${inside}</odk:rank>`
      case 'acknowledge':
        return `<trigger ${attributes}>${inside}</trigger>`
      default:
        return `<input ${attributes}>${inside}</input>`
    }
  }

  private itemset(question: Question): string {
    const { choices, choiceFilter } = question
    if (choices === undefined || !['selectOne', 'selectMany', 'rank'].includes(question.type)) return ''
    const filter = choiceFilter === undefined ? '' : `[${this.xpath(choiceFilter, question, true)}]`
    return `<itemset nodeset="instance('${choices}')/root/item${filter}"><value ref="name"/><label ref="label"/></itemset>`
  }

  /** Calculations that run when this question changes, and only then. */
  private fired(question: Question): string {
    return [...this.places.values()]
      .map(({ node }) => {
        if (node.kind !== 'question' || node.trigger !== question.name || node.calculate === undefined) return ''
        return `<setvalue event="xforms-value-changed" ref="${absolute(this.place(node))}" value="${this.xpath(node.calculate, node)}"/>`
      })
      .join('')
  }

  private words(node: Node): string {
    const hint = node.kind === 'question' && node.hint ? `<hint>${this.spoken(node.hint, node)}</hint>` : ''
    return `<label>${this.spoken(node.label, node)}</label>${hint}`
  }

  private spoken(text: Text, node: Node): string {
    let written = escapeXml(text.vi)
    for (const name of new Set(namesIn({ vi: text.vi }))) {
      written = written.replace(new RegExp(`\\$\\{\\s*${name}\\s*\\}`, 'g'), `<output value="${this.xpath(`\${${name}}`, node)}"/>`)
    }
    return written
  }
}

/** pyxform keeps a count that is more than one question's answer in a calculation of its own. */
function hasCounter(repeat: Repeat): boolean {
  return repeat.count !== undefined && !/^\s*\$\{[^}]+\}\s*$/.test(repeat.count)
}

/** The value of a default that is written out; null when it must be computed. */
function staticDefault(question: Question): string | null {
  if (question.default === undefined) return null
  const expression = parseExpression(question.default)
  if (expression.kind === 'text') return expression.value
  return expression.kind === 'number' ? numberToText(expression.value) : null
}

function listInstance(name: string, list: readonly Choice[]): string {
  const item = (choice: Choice): string => {
    const columns = Object.entries(choice.filter ?? {}).map(([column, value]) => `<${column}>${escapeXml(value)}</${column}>`)
    return `<item><name>${escapeXml(choice.value)}</name><label>${escapeXml(choice.label.vi)}</label>${columns.join('')}</item>`
  }
  return `<instance id="${name}"><root>${list.map(item).join('')}</root></instance>`
}

function appearance(node: Group | Question): string {
  return node.appearance === undefined ? '' : ` appearance="${escapeXml(node.appearance)}"`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
