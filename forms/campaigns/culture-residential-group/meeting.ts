// The residential group votes on itself, by secret ballot as the plan asks unless the ward says otherwise. One matter, counts only.
import type { FormDefinition } from '../../language/definition/definition.ts'
import { ballotKinds, meetingPages, voteQuestions } from '../culture/meeting.ts'
import { ask, compute, REQUIRED, SHOWN, section } from '../question.ts'

const matters = section(
  'page_vote',
  ['Kết quả bỏ phiếu', 'The vote'],
  [
    ...voteQuestions('true()'),
    compute(
      'vote_share',
      ['Tỷ lệ đồng ý (%)', 'Share (%)'],
      "if(${agree} = '' or ${vote_base} = '', '', round(${agree} * 100 div ${vote_base}, 1))",
      SHOWN,
    ),
    compute(
      'vote_result',
      ['Kết quả', 'Result'],
      "if(${vote_share} = '', '', if(${vote_share} >= setting('vote_percent'), 'pass', 'fail'))",
    ),
    compute(
      'vote_result_shown',
      ['Cuộc họp', 'The meeting'],
      "if(${vote_result} = '', '', if(${vote_result} = 'pass', 'Nhất trí đề nghị công nhận', 'Không nhất trí'))",
      SHOWN,
    ),
    ask('acknowledge', 'read_out', ['Đã đọc lại kết quả trước cuộc họp', 'The result was read out to the meeting'], REQUIRED),
  ],
)

export const meeting: FormDefinition = {
  id: 'hop-xet-tdpvh',
  version: 1,
  title: { vi: 'Biên bản họp xét Tổ dân phố văn hóa', en: 'Culture residential group: minutes of the meeting' },
  recordTitle: "entity('name')",
  choices: { ballot_kinds: ballotKinds },
  pages: meetingPages(matters),
}
