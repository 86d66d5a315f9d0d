// What a setting may say. The same for the default that a package brings and for what the office types: expressions read it as it stands.
import type { Setting } from '../../shared/stage.ts'
import type { Text } from '../../shared/text.ts'

const LONGEST = 500

/** Null when the value fits the setting's kind. Numbers have a point and no unit. */
export function settingMistake({ kind, choices = [] }: Pick<Setting, 'kind' | 'choices'>, value: string): Text | null {
  switch (kind) {
    case 'number':
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(value) ? null : { vi: 'Giá trị phải là một số.', en: 'The value must be a number.' }
    case 'percent':
      return /^\d{1,3}(\.\d{1,6})?$/.test(value) && Number(value) <= 100
        ? null
        : { vi: 'Giá trị phải từ 0 đến 100.', en: 'The value must be from 0 to 100.' }
    case 'yesNo':
      return value === 'yes' || value === 'no' ? null : { vi: 'Giá trị phải là yes hoặc no.', en: 'The value must be yes or no.' }
    case 'choice':
      return choices.some(choice => choice.value === value)
        ? null
        : { vi: 'Giá trị không có trong các lựa chọn.', en: 'The value is none of the choices.' }
    case 'text':
      return value.length <= LONGEST ? null : { vi: `Dài quá ${LONGEST} chữ.`, en: `Longer than ${LONGEST} characters.` }
  }
}
