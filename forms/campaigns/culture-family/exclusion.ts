// Whether a household may not be considered (Điều 6 khoản 4). These are data on convictions and sanctions: only who holds the duty sees and fills this,
// from what the police, the military and the tax office say, and only the letter is kept — no name, no case, no free text (FACTS §3.2).
import type { Choice, FormDefinition } from '../../language/definition/definition.ts'
import { familyExclusions } from '../data/culture-criteria.ts'
import { ask, choice, chooseOne, compute, REQUIRED, section, yesNo } from '../question.ts'

const letters: Choice[] = familyExclusions.map(({ code, text }) => choice(code, `Điểm ${code}) ${text}`, `Point ${code}`))

export const exclusion: FormDefinition = {
  id: 'dien-khong-xet-gdvh',
  version: 1,
  title: { vi: 'Diện không xét', en: 'Not to be considered' },
  recordTitle: "entity('head')",
  choices: { yes_no: yesNo, letters },
  pages: [
    section(
      'page_exclusion',
      ['Diện không xét', 'Not to be considered'],
      [
        ask('note', 'only_letters', [
          'Chỉ chọn điểm a, b, c, d. Không ghi tên người, vụ việc hay hình thức xử lý.',
          'Choose letters only. Write down no name, case or sanction.',
        ]),
        chooseOne('is_excluded', ['Hộ có thuộc diện không xét không?', 'Is the household not to be considered?'], 'yes_no', {
          ...REQUIRED,
          appearance: 'quick',
          sensitive: true,
        }),
        ask('selectMany', 'exclusion_letters', ['Theo điểm nào?', 'By which point?'], {
          choices: 'letters',
          relevant: "${is_excluded} = 'yes'",
          required: 'true()',
          sensitive: true,
        }),
        compute('excluded', ['Điểm không xét', 'Letters'], "if(${is_excluded} = 'yes', ${exclusion_letters}, '')", { sensitive: true }),
        ask(
          'acknowledge',
          'sources_asked',
          ['Đã đối chiếu với công an, quân sự và thuế', 'Compared with police, military and tax office'],
          REQUIRED,
        ),
      ],
    ),
  ],
}
