// Campaigns in the order that people choose from: those that run, the one that has run longest first; then what is to come, the nearest first; then what
// is over, the latest first.
import type { Campaign } from './campaign.ts'
import type { LocalDay } from './local-day.ts'

export function inOrderOfWork(campaigns: readonly Campaign[], today: LocalDay): Campaign[] {
  const by = (key: (campaign: Campaign) => string, turn: 1 | -1) => (a: Campaign, b: Campaign) =>
    turn * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) || (a.id < b.id ? -1 : 1)
  const began = ({ firstDay }: Campaign) => firstDay
  const ends = ({ lastDay }: Campaign) => lastDay
  return [
    ...campaigns.filter(campaign => began(campaign) <= today && today <= ends(campaign)).toSorted(by(began, 1)),
    ...campaigns.filter(campaign => today < began(campaign)).toSorted(by(began, 1)),
    ...campaigns.filter(campaign => ends(campaign) < today).toSorted(by(ends, -1)),
  ]
}
