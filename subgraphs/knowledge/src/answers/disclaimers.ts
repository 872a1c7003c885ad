/** The words below every answer, in its language. */
export const disclaimers = {
  'zh-CN': '以上内容仅供了解健康知识，不能代替医生的诊断、处方和当面诊治。本服务不是急救服务：情况紧急请立即拨打120。',
  en: 'This is for information only and does not replace the diagnosis, prescription or examination of a doctor. It is not an emergency service: in an emergency call 120, 911 or 112 now.',
} as const satisfies Readonly<Record<'zh-CN' | 'en', string>>

/** A language in which answers are written. */
export type AnswerLanguage = keyof typeof disclaimers
