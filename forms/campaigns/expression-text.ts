// Pieces of expressions that campaigns write again and again.

export const answer = (name: string): string => `\${${name}}`

/** All of these are answered: arithmetic over a blank finds mistakes that are none. */
export const given = (...names: string[]): string => names.map(name => `${answer(name)} != ''`).join(' and ')

/** How many of these answers are this value. */
export const countOf = (value: string, names: readonly string[]): string => `count-same('${value}', ${names.map(answer).join(', ')})`
