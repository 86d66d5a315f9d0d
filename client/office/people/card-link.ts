// The link on a card. The token stands in the fragment, which browsers neither send nor log (shared/people.ts).
export function cardLink(origin: string, token: string): string {
  return `${origin}/#the=${token}`
}
