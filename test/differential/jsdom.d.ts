// jsdom brings no types; this is all that is used of it.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { contentType: string })
    readonly window: object
  }
}
