import type { Language } from '@care/service/caller'
import type { UserError, UserErrorCode } from '@care/service/errors'

type Texts = Readonly<Record<Language, string>>

/** Why a verb changed nothing, in words for people. No health data in them. */
const texts = {
  noSuchPatient: { en: 'There is no such patient in your care.', 'zh-CN': '没有这位患者，或您无权查看。' },
  noSuchBinding: { en: 'There is no such binding in your care.', 'zh-CN': '没有这条设备绑定，或您无权查看。' },
  inUse: {
    en: 'The device is bound to somebody else. End that binding first.',
    'zh-CN': '该设备已绑定给其他人，请先解除绑定。',
  },
  outOfUse: { en: 'The device is out of use.', 'zh-CN': '该设备已停用。' },
  badName: {
    en: 'This has to be 1 to 64 letters, digits, spaces, or the signs . _ - / ( ) +',
    'zh-CN': '须为 1 至 64 个字母、数字、空格或 . _ - / ( ) + 符号。',
  },
  badKey: { en: 'The key has to have 8 to 128 characters.', 'zh-CN': '幂等键须为 8 至 128 个字符。' },
  reasonTooLong: { en: 'The reason is too long.', 'zh-CN': '原因过长。' },
  keyReused: {
    en: 'This key was used before with other content. Make a new one.',
    'zh-CN': '该幂等键已用于其他内容，请使用新的键。',
  },
} as const satisfies Readonly<Record<string, Texts>>

export const failure = (
  code: UserErrorCode,
  text: keyof typeof texts,
  language: Language,
  field: string,
): UserError => ({ code, message: texts[text][language], field: ['input', field] })
