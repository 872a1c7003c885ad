import type { Language } from '@care/service/caller'
import type { UserError, UserErrorCode } from '@care/service/errors'

type Texts = Readonly<Record<Language, string>>

/** Why a verb changed nothing, in words for people. No health data in them. */
const texts = {
  noSuchAlert: { en: 'There is no such alert in your care.', 'zh-CN': '没有这条警报，或您无权查看。' },
  careTeamOnly: { en: 'Only the care team may do this.', 'zh-CN': '只有照护团队成员可以执行此操作。' },
  isClosed: { en: 'The alert is closed already.', 'zh-CN': '该警报已关闭。' },
  changedMeanwhile: {
    en: 'Somebody changed the alert meanwhile. Load it again and decide anew.',
    'zh-CN': '该警报已被他人更改，请重新加载后再决定。',
  },
  keyReused: {
    en: 'This key was used before with other content. Make a new one.',
    'zh-CN': '该幂等键已用于其他内容，请使用新的键。',
  },
  noteTooLong: { en: 'The note is too long.', 'zh-CN': '备注过长。' },
  noteNeeded: { en: 'Closing a critical alert needs a note.', 'zh-CN': '关闭危急警报必须填写备注。' },
} as const satisfies Readonly<Record<string, Texts>>

export const failure = (
  code: UserErrorCode,
  text: keyof typeof texts,
  language: Language,
  field: string,
): UserError => ({ code, message: texts[text][language], field: ['input', field] })

export const snoozeTooLong = (most: number, language: Language): UserError => ({
  code: 'BAD_USER_INPUT',
  message: language === 'zh-CN' ? `静音时间须为 1 至 ${most} 分钟。` : `A snooze lasts from 1 to ${most} minutes.`,
  field: ['input', 'minutes'],
})
