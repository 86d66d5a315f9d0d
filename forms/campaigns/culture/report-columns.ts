// What both culture reports count of records. A slip that the office rejected, because it was about the wrong household, say, is counted nowhere: who is
// asked again counts once.
import type { ReportMeasure } from '../../../shared/report.ts'

export const records = (span: 'day' | 'total', fact?: string): ReportMeasure => ({
  kind: 'records',
  span,
  ...(fact !== undefined && { fact }),
  unlessRejected: true,
})

export const sumOf = (figure: string): ReportMeasure => ({ kind: 'sum', span: 'total', figure, unlessRejected: true })
