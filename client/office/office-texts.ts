// The office's words in the person's language. Both languages travel with the office's own chunk; collectors load neither.

import { listImport as listImportEn } from '../texts/en/import.ts'
import { office as officeEn } from '../texts/en/office.ts'
import { campaigns as campaignsEn } from '../texts/en/office-campaigns.ts'
import { complete as completeEn } from '../texts/en/office-complete.ts'
import { desk as deskEn } from '../texts/en/office-desk.ts'
import { editor as editorEn } from '../texts/en/office-editor.ts'
import { landExport as landExportEn } from '../texts/en/office-export.ts'
import { board as boardEn, reports as reportsEn } from '../texts/en/office-figures.ts'
import { cards as cardsEn, first as firstEn, people as peopleEn, setup as setupEn } from '../texts/en/office-people.ts'
import { useLanguage } from '../texts/use-texts.tsx'
import { listImport } from '../texts/vi/import.ts'
import { office } from '../texts/vi/office.ts'
import { campaigns } from '../texts/vi/office-campaigns.ts'
import { complete } from '../texts/vi/office-complete.ts'
import { desk } from '../texts/vi/office-desk.ts'
import { editor } from '../texts/vi/office-editor.ts'
import { landExport } from '../texts/vi/office-export.ts'
import { board, reports } from '../texts/vi/office-figures.ts'
import { cards, first, people, setup } from '../texts/vi/office-people.ts'

export const officeVi = {
  ...office,
  campaigns,
  editor,
  desk,
  complete,
  board,
  reports,
  people,
  cards,
  setup,
  first,
  listImport,
  landExport,
}
export type OfficeTexts = typeof officeVi
export const officeEnglish: OfficeTexts = {
  ...officeEn,
  campaigns: campaignsEn,
  editor: editorEn,
  desk: deskEn,
  complete: completeEn,
  board: boardEn,
  reports: reportsEn,
  people: peopleEn,
  cards: cardsEn,
  setup: setupEn,
  first: firstEn,
  listImport: listImportEn,
  landExport: landExportEn,
}

export function useOfficeTexts(): OfficeTexts {
  return useLanguage().language === 'en' ? officeEnglish : officeVi
}
