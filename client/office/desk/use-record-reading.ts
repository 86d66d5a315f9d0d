// A record read with its own form: labels, order, relevance and comparison come from the same engine as on the phone and the server (R14).
// A form is compiled once however many of its records are opened.
import { useMemo, useRef } from 'react'
import { compareWithRegistry } from '../../../forms/language/compare.ts'
import { compilePublished } from '../../../forms/language/compile.ts'
import type { Question } from '../../../forms/language/definition/definition.ts'
import { openFilling } from '../../../forms/language/filling.ts'
import type { Compilation, CompiledForm } from '../../../forms/language/form.ts'
import type { DeskRecord } from '../../../shared/desk.ts'
import type { Text } from '../../../shared/text.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { type OfficeTexts, useOfficeTexts } from '../office-texts.ts'
import type { Reading } from './answer-text.ts'
import { type ValueLine, valueLines } from './value-rows.ts'

export interface RecordReading {
  lines: ValueLine[]
  answers: Reading
  questionAt: (path: string) => Question | undefined
  labelAt: (path: string) => string
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('.') + 1)

export function readRecord(record: DeskRecord, form: CompiledForm, say: (text: Text) => string, texts: OfficeTexts): RecordReading {
  const properties = record.entity?.properties ?? null
  const { answers, marks, settings = {} } = record
  const context = { entity: properties, settings, now: record.asOf ?? record.receivedAt, seed: record.record }
  const filling = openFilling(form, { answers, marks, context, begin: false })
  const reading: Reading = { definition: form.definition, say, words: texts.desk.values }
  const questionAt = (path: string) => form.question(nameOf(path))
  const label = (text: Text, path: string) => filling.label({ vi: say(text) }, path)
  const lines = valueLines({
    record,
    pages: filling.pages(),
    stateOf: path => filling.state(path),
    comparisons: properties ? compareWithRegistry(form, answers, properties) : [],
    label,
    reading,
    instance: texts.desk.values.instance,
    question: name => form.question(name),
    goneHeading: texts.desk.values.goneHeading,
  })
  return { lines, answers: reading, questionAt, labelAt: path => say(questionAt(path)?.label ?? { vi: path }) }
}

/** Null when the form cannot be read by this build. */
export function useRecordReading(record: DeskRecord | null): RecordReading | null {
  const texts = useOfficeTexts()
  const say = useSay()
  const compiled = useRef(new Map<string, Compilation>())
  return useMemo(() => {
    if (!record) return null
    const key = `${record.form} ${record.formVersion}`
    const compilation = compiled.current.get(key) ?? compilePublished(record.definition)
    compiled.current.set(key, compilation)
    return compilation.ok ? readRecord(record, compilation.form, say, texts) : null
  }, [record, say, texts])
}
