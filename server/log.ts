// What the server may say about itself. Never a body, a query string or anything personal (R17): route patterns, codes, counts, times.
export interface LogFields {
  readonly [name: string]: string | number | boolean | null
}
export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Where, but not what: a message may quote somebody's data. */
export function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter(line => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join(' ')
}
