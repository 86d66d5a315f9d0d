// The demo's people: one or two collectors for each residential group (a few look after two), reviewers, a supervisor, an administrator.
import type { PersonDraft } from '../../shared/people.ts'
import type { Chance } from './chance.ts'
import { CULTURE_DUTIES } from './further-campaigns.ts'
import { personName } from './names.ts'
import type { DemoGroup } from './places.ts'

export interface Staff {
  collectors: PersonDraft[]
  reviewers: PersonDraft[]
  supervisor: PersonDraft
  administrator: PersonDraft
}

export function demoStaff(chance: Chance, groups: readonly DemoGroup[], collectors: number, reviewers: number): Staff {
  const person = (role: PersonDraft['role'], residentialGroups: string[] = []): PersonDraft => ({
    name: personName(chance, chance.odds(0.6) ? 'male' : 'female'),
    role,
    residentialGroups,
  })
  const groupAt = (index: number): string => groups[index % groups.length]?.id ?? ''
  return {
    collectors: Array.from({ length: collectors }, (_, index) => {
      const first = groupAt(index)
      const second = index % 12 === 11 ? groupAt(index + 1) : first
      return person('collector', [...new Set([first, second])])
    }),
    reviewers: Array.from({ length: reviewers }, (_, index) => ({ ...person('reviewer'), duties: index === 0 ? CULTURE_DUTIES : [] })),
    supervisor: person('supervisor'),
    administrator: person('administrator'),
  }
}
