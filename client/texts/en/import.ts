// Words of the import of lists, in English.
import type { listImport as vietnamese } from '../vi/import.ts'

export const listImport: typeof vietnamese = {
  columns: 'Columns of the file',
  columnsHint: 'See what each column was taken for. Choose again where it is wrong, then press “Look with these columns”.',
  heading: 'Heading in the file',
  means: 'Taken for',
  skip: '(left out)',
  likely: 'Only guessed by a part of the heading: not used until you look again',
  dates: (column: string, example: string) => `Column ${column}: “${example}” can be read both ways. Which comes first in this file?`,
  dayFirst: 'The day',
  monthFirst: 'The month',
  undecided: 'Not chosen',
  again: 'Look with these columns',
  differences: 'Rows that will change',
  row: 'Row',
  kind: 'Change',
  what: 'Before → after',
  kinds: { new: 'New', changed: 'Changed', moved: 'Moved to another group' },
  hidden: (rows: number, columns: number) => `${rows} rows and ${columns} columns of the file are hidden; they were read all the same.`,
}
