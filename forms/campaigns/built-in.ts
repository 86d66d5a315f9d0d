// The campaigns that come with the product, for the server to begin and for an administrator to copy. Not for the phone: it receives what was begun.
import type { CampaignPackage } from './campaign-package.ts'
import { cultureFamily } from './culture-family/package.ts'
import { cultureResidentialGroup } from './culture-residential-group/package.ts'
import { digitalSkills } from './digital-skills/package.ts'
import { fireSafety } from './fire-safety/package.ts'
import { healthBook } from './health-book/package.ts'
import { healthInsurance } from './health-insurance/package.ts'
import { landPackage } from './land/package.ts'
import { partyHandbook } from './party-handbook/package.ts'
import { socialInsurance } from './social-insurance/package.ts'

export const builtInPackages: readonly CampaignPackage[] = [
  landPackage,
  cultureFamily,
  cultureResidentialGroup,
  digitalSkills,
  healthInsurance,
  socialInsurance,
  fireSafety,
  healthBook,
  partyHandbook,
]
