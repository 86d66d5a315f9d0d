// People of a certificate, gathered parcel by parcel: each once, in an order in which every parcel finds its own in the order that it had them.
import type { Answers } from '../../../shared/answers.ts'

interface Holder {
  person: Answers
  key: string
  parcels: number[]
}

export class PersonsOfParcels {
  private readonly holders: Holder[] = []
  private parcels = 0

  /** Of the next parcel. One person without anything said is nobody. */
  add(persons: readonly Answers[]): void {
    this.parcels++
    const nobody = persons.length === 1 && Object.keys(persons[0] ?? {}).length === 0
    let from = 0
    for (const person of nobody ? [] : persons) from = this.place(person, from) + 1
  }

  /** Where the person stands now, not before `from`; who came earlier in another order comes a second time, for this parcel alone. */
  private place(person: Answers, from: number): number {
    const key = JSON.stringify(person)
    const known = this.holders.findIndex((holder, index) => index >= from && holder.key === key)
    if (known < 0) this.holders.splice(from, 0, { person, key, parcels: [] })
    const at = known < 0 ? from : known
    this.holders[at]?.parcels.push(this.parcels)
    return at
  }

  /** Parcels are named only where somebody does not hold all. */
  answers(): Answers[] {
    return this.holders.map(({ person, parcels }) =>
      parcels.length === this.parcels ? person : { ...person, person_parcels: parcels.join(' ') },
    )
  }
}
