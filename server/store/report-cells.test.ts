// Columns that are worked out of settings: the target of the year that the office set, and what a frozen report keeps of it.
import { expect, test } from 'vitest'
import { defaultSettings } from '../../forms/campaigns/campaign-package.ts'
import { digitalSkills } from '../../forms/campaigns/digital-skills/package.ts'
import { targetReport } from '../../forms/campaigns/digital-skills/report.ts'
import { cellsOf, settingsAsked } from './report-cells.ts'

const standard = defaultSettings(digitalSkills.campaign.settings)
const inYear = (target_year: string) => ({ ...standard, target_year })
const targets = (settings: Record<string, string>) => {
  const cells = cellsOf(targetReport.columns, settings, () => 0)
  return ['cadre', 'pupil', 'worker', 'resident'].map(group => cells[`${group}_target`])
}

test('targets are those of the year that the office set; of a year without any there is nothing to say', () => {
  expect([targets(inYear('2025')), targets(inYear('2026')), targets(inYear('2031'))]).toEqual([
    [0.9, 1, 0.8, 0.8],
    [1, 1, 1, 1],
    [null, null, null, null],
  ])
})

test('a report keeps the settings that it was made with, the year among them', () => {
  expect(settingsAsked(targetReport.columns, inYear('2025'))).toEqual({
    ...{ target_year: '2025', target_cadre_2025: '90', target_pupil_2025: '100' },
    ...{ target_worker_2025: '80', target_resident_2025: '80' },
  })
})
