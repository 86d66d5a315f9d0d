// Where this engine and the peer's differ on purpose, or by the peer's own mistake. The generator stays clear of exactly these; a test computes each
// in both engines, so that the table cannot grow old. What cannot be written as one expression stands in the second table, with what avoids it.

export interface KnownDifference {
  expression: string
  ours: string
  theirs: string
  why: string
}

/** In a form where ${blank} has no answer, and ${two} and ${decimal} are 2. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    expression: 'sum(${blank})',
    ours: '0',
    theirs: '',
    why: 'blank answers are left out of sum, min and max, as in JavaRosa; XPath makes them not-a-number',
  },
  { expression: "min('', 2)", ours: '2', theirs: '', why: 'the same' },
  {
    expression: "concat(${blank} + 1, 'x')",
    ours: 'NaNx',
    theirs: 'x',
    why: 'not-a-number is written as XPath writes it; the peer drops it',
  },
  { expression: 'if(${blank}, 1, 2)', ours: '2', theirs: '1', why: 'a blank answer is false, as in JavaRosa; XPath calls any node true' },
  {
    expression: 'concat(${decimal})',
    ours: '2',
    theirs: '2.0',
    why: 'a whole decimal is written without a point, as XPath writes numbers',
  },
  {
    expression: '${decimal} = ${two}',
    ours: 'true',
    theirs: 'false',
    why: 'two numbers are compared as numbers; the peer compares their texts “2.0” and “2”',
  },
  { expression: 'round(-2.5)', ours: '-2', theirs: '-3', why: 'halves go up, as XPath says; the peer takes them away from zero' },
  { expression: 'round(1.005, 2)', ours: '1.01', theirs: '1', why: 'places are rounded in decimal notation, as people expect' },
  { expression: "regex('abc', 'b')", ours: 'false', theirs: 'true', why: 'the whole text must match, as in ODK Collect' },
  { expression: "number('1e3')", ours: '', theirs: '1000', why: 'XPath knows no exponents' },
  { expression: "string(number('0.0000001'))", ours: '0.0000001', theirs: '1e-7', why: 'XPath writes no exponents' },
  { expression: "boolean-from-string('TRUE')", ours: 'true', theirs: 'false', why: 'capitals do not matter, as in JavaRosa' },
  { expression: '1 div 0', ours: '', theirs: 'Infinity', why: 'a calculation without a finite result has none' },
]

/** What cannot be shown by one expression, and the piece of the generator or of the comparison that keeps clear of it. */
export const AVOIDED: readonly { what: string; by: string; why: string }[] = [
  {
    what: 'hidden answers in node sets',
    by: 'field.gates.every(',
    why: 'they are not there at all, as in JavaRosa; the peer has them as blanks',
  },
  { what: 'a count that becomes blank', by: 'private count(', why: 'no rows here; the peer keeps the rows of before (its own to-do note)' },
  {
    what: 'rows that a count takes away and brings back',
    by: 'grewAgain',
    why: 'they come back with their answers; the peer makes new ones',
  },
  {
    what: 'an answer that is no longer offered',
    by: 'notOffered()',
    why: 'kept with an error until the person chooses again; the peer forgets it',
  },
  { what: 'answers of spaces alone', by: '`normalize-space(${', why: 'they are no answers here' },
  { what: 'computed defaults of hidden questions', by: 'private initial(', why: 'set while hidden here; never in the peer' },
  { what: 'triggers inside repeats', by: 'field.repeats.length === 0', why: 'the peer loses them once a row was removed' },
  {
    what: 'position(..) in a choice filter',
    by: 'inRepeat: false',
    why: 'the row of the question here; in XPath the parent of the choice',
  },
  {
    what: 'missing rows of indexed-repeat() compared with !=',
    by: '`number(indexed-repeat(',
    why: 'a blank here; an empty node set in XPath',
  },
  { what: 'sum, min and max of no rows', by: '`if(count(${name}) = 0, 2,', why: 'no number in the peer, as for blanks' },
  { what: 'whole numbers beyond 32 bits', by: 'mod 1000', why: 'the peer makes them blank' },
  { what: 'days as numbers', by: "process.env.TZ = 'UTC'", why: 'whole here; the peer counts from midnight in the zone of the host' },
  {
    what: 'once() in a hidden question',
    by: 'private once(',
    why: 'kept at the first look here, also while hidden; the peer looks when it is shown',
  },
]
