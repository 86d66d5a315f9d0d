// Addresses under Settings. They name campaigns, never people (R17).
import { ADDRESS } from '../shell/places.ts'

export const CAMPAIGN_SETUP = `${ADDRESS.settings}/chien-dich`
export const CAMPAIGN_DRAFT = `${ADDRESS.settings}/ban-nhap`
