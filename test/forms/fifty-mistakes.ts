// One form with every kind of mistake that a clerk can make in it, each planted once: what compileForm must find at the first go.
// Plain JSON on purpose: much of it is no FormDefinition at all.

const label = (vi: string) => ({ vi })
const ask = (type: string, name: string, rest: object = {}) => ({ kind: 'question', type, name, label: label(name), ...rest })
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export function fiftyMistakes(): unknown {
  return {
    id: 'Mẫu 1', // 1: no slug
    version: 0, // 2: from 1
    title: label('Năm mươi lỗi'),
    recordTitle: '${nobody}', // 3: unknown name
    colour: 'red', // 4: unknown entry
    choices: {
      yes_no: [
        { value: 'yes', label: label('Có') },
        { value: 'no', label: label('Không') },
      ],
      empty: [], // 5 (where it is used)
      twice: [
        { value: 'a', label: label('A') },
        { value: 'a', label: label('A lần nữa') }, // 6
        { value: 'A', label: label('A hoa') }, // 7
        { value: '', label: label('Trống') }, // 8
        { value: 'b', label: label(' ') }, // 9
        { value: 'c', label: label('Chào ${hello}') }, // 10
        { value: 7, label: label('Số') }, // 11: must be text
        { value: 'two words', label: label('Hai chữ') }, // 12 (where several are chosen)
      ],
      Yes_No: [{ value: 'x', label: label('X') }], // 13
      towns: [{ value: 't', label: label('T'), filter: { ward: 'w1' } }],
    },
    media: {
      'hinh.png': { type: 'image/png', data: png },
      'gia.png': { type: 'image/png', data: 'R0lGODlhAQABAAAAACw=' }, // 14: a GIF
      'nang.mp3': { type: 'audio/mpeg', data: `SUQz${'AAAA'.repeat(70_000)}` }, // 15: over 200 KB
      'hong.webp': { type: 'image/webp', data: 'không phải base64' }, // 16
      'hinh.svg': { type: 'image/svg+xml', data: 'PHN2Zz4=' }, // 17: no type of ours
    },
    pages: [
      {
        kind: 'group',
        name: 'first',
        label: label('Trang đầu'),
        children: [
          ask('text', 'a', { relevant: '${missing} = 1' }), // 18
          ask('text', 'a'), // 19: the name again
          ask('text', 'Tên có dấu'), // 20
          ask('tex', 'wrong_type', { relevant: '${a} = ' }), // 21, 22: its expression is looked at all the same
          ask('selectOne', 'no_list'), // 23
          ask('selectOne', 'nowhere', { choices: 'nowhere' }), // 24
          ask('selectOne', 'empty_list', { choices: 'empty' }),
          ask('selectMany', 'spaces', { choices: 'twice' }),
          ask('text', 'listed', { choices: 'yes_no' }), // 25
          ask('selectOne', 'met', { choices: 'yes_no' }),
          ask('text', 'impossible', { relevant: "${met} = 'yess'" }), // 26
          ask('selectOne', 'town', { choices: 'towns', choiceFilter: 'wart = ${a}' }), // 27
          ask('selectOne', 'ward_town', { choices: 'towns', choiceFilter: "ward = 'w2'" }), // 28
          ask('text', 'constructor'), // 29
          { kind: 'question', type: 'text', name: 'mute', label: label('') }, // 30
          ask('text', 'long', { hint: label('x'.repeat(5000)) }), // 31
          { kind: 'question', type: 'text', label: label('?') }, // 32: no name
          { kind: 'question', type: 'text', name: 'no_label' }, // 33
          'không phải câu hỏi', // 34
        ],
      },
      {
        kind: 'group',
        name: 'second',
        label: label('Trang hai'),
        children: [
          ask('integer', 'c1', { calculate: '${c2} + 1' }), // 35: c1 → c2 → c1
          ask('integer', 'c2', { calculate: '${c1} + 1' }),
          ask('calculate', 'empty_calculation'), // 36
          ask('calculate', 'must', { calculate: '1', required: 'true()' }), // 37
          ask('text', 'd1', { default: '${d2}' }), // 38: d1 → d2 → d1
          ask('text', 'd2', { default: '${d1}' }),
          ask('text', 'triggered', { calculate: '1', trigger: 'ghost' }), // 39
          ask('text', 'blind', { constraint: "today() > '2026-01-01'" }), // 40
          ask('text', 'bracket', { constraint: '(. > 1' }), // 41
          ask('text', 'function', { required: 'tru()' }), // 42
          ask('integer', 'arity', { calculate: 'round(1.5, 2, 3)' }), // 43
          ask('text', 'last', { relevant: "${last-saved#a} = ''" }), // 44
          ask('text', 'drawn', { appearance: 'likert' }), // 45
          ask('text', 'filling', { fills: { number: 'a' } }), // 46
          ask('note', 'greeting', { hint: label('Chào ${ai}') }), // 47
          ask('text', 'seen', { media: { image: 'hinh.png' } }), // 48: no description
          ask('text', 'heard', { media: { audio: 'mat.mp3' } }), // 49
          ask('text', 'wrong_media', { media: { video: 'hinh.png' } }), // 50
          ask('text', 'checked', {
            checks: [{ code: 'odd', severity: 'error', when: 'foo', message: label('!') }], // 51
          }),
          ask('text', 'compared', { registryAs: 'name' }), // 52
          {
            kind: 'group',
            name: 'table',
            label: label('Bảng'),
            appearance: 'table-list', // 53: two lists
            children: [
              ask('selectOne', 't1', { choices: 'yes_no' }),
              ask('selectOne', 't2', { choices: 'towns' }),
              ask('text', 't3'), // 54
            ],
          },
          { kind: 'repeat', name: 'rows', label: label('Dòng'), max: 0, children: [ask('text', 'r')] }, // 55
          { kind: 'repeat', name: 'many', label: label('Nhiều'), count: '5000', children: [ask('text', 's')] }, // 56
          { name: 'kindless', label: label('?'), children: [ask('text', 'inside', { relevant: '${lost}' })] }, // 57, 58
        ],
      },
    ],
  }
}
