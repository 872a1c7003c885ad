import type { Language } from '@care/service/caller'
import type { UserError, UserErrorCode } from '@care/service/errors'

/** Why a mutation changes nothing, for programs and for people. No health data in it. */
const refusals = {
  noSuchPatient: {
    code: 'NOT_FOUND',
    en: 'There is no such patient in your care.',
    'zh-CN': '您负责的患者中没有此人。',
  },
  noSuchConversation: {
    code: 'NOT_FOUND',
    en: 'There is no such conversation.',
    'zh-CN': '没有这个会话。',
  },
  noSuchMessage: {
    code: 'NOT_FOUND',
    en: 'There is no such message in this conversation.',
    'zh-CN': '此会话中没有这条消息。',
  },
  noSuchParticipant: {
    code: 'NOT_FOUND',
    en: 'This person does not belong to the patient’s care team.',
    'zh-CN': '此人不在该患者的照护团队中。',
  },
  consentRequired: {
    code: 'CONSENT_REQUIRED',
    en: 'The patient has not agreed to messages with the care team.',
    'zh-CN': '患者尚未同意与照护团队互发消息。',
  },
  notYourTalk: {
    code: 'FORBIDDEN',
    en: 'This conversation is between two people. Begin one of your own.',
    'zh-CN': '这是双方之间的会话，请另行发起会话。',
  },
  full: {
    code: 'STATE_NOT_ALLOWED',
    en: 'No more than 50 people can take part in a conversation.',
    'zh-CN': '一个会话最多 50 人参与。',
  },
  keyReused: {
    code: 'IDEMPOTENCY_KEY_REUSED',
    en: 'This was sent before with other content. Send it again as something new.',
    'zh-CN': '此标识已用于其他内容，请作为新内容重新发送。',
  },
  badKey: {
    code: 'BAD_USER_INPUT',
    en: 'The key must have 1 to 200 letters, digits or signs.',
    'zh-CN': '标识须为 1 至 200 个字母、数字或符号。',
  },
  badId: {
    code: 'BAD_USER_INPUT',
    en: 'This is not an id.',
    'zh-CN': '标识格式不正确。',
  },
  topicTooLong: {
    code: 'BAD_USER_INPUT',
    en: 'A subject has at most 100 characters.',
    'zh-CN': '主题最多 100 个字符。',
  },
  alertNeeded: {
    code: 'BAD_USER_INPUT',
    en: 'Name the alert for a follow-up, and for nothing else.',
    'zh-CN': '仅在告警随访时须指定告警。',
  },
  teamTakesPart: {
    code: 'BAD_USER_INPUT',
    en: 'The whole care team takes part: name nobody.',
    'zh-CN': '整个照护团队都会参与，无需指定成员。',
  },
  onePractitioner: {
    code: 'BAD_USER_INPUT',
    en: 'A direct conversation is between the patient and one practitioner.',
    'zh-CN': '一对一会话须为患者与一名医务人员。',
  },
  tooManyParticipants: {
    code: 'BAD_USER_INPUT',
    en: 'Name at most 48 people.',
    'zh-CN': '最多指定 48 人。',
  },
  systemOnly: {
    code: 'BAD_USER_INPUT',
    en: 'Only the system writes notices.',
    'zh-CN': '系统通知只能由系统发出。',
  },
  bodyNeeded: {
    code: 'BAD_USER_INPUT',
    en: 'Write something first.',
    'zh-CN': '请先输入内容。',
  },
  bodyTooLong: {
    code: 'BAD_USER_INPUT',
    en: 'A message has at most 4,000 characters.',
    'zh-CN': '消息最多 4000 个字符。',
  },
  fileNeeded: {
    code: 'BAD_USER_INPUT',
    en: 'Add a file first.',
    'zh-CN': '请先添加文件。',
  },
  tooManyFiles: {
    code: 'BAD_USER_INPUT',
    en: 'At most 9 files go with a message.',
    'zh-CN': '一条消息最多附带 9 个文件。',
  },
  tooManyReadings: {
    code: 'BAD_USER_INPUT',
    en: 'At most 20 readings go with a message.',
    'zh-CN': '一条消息最多引用 20 条测量记录。',
  },
  tooManyArticles: {
    code: 'BAD_USER_INPUT',
    en: 'At most 5 articles go with a message.',
    'zh-CN': '一条消息最多引用 5 篇文章。',
  },
} as const satisfies Readonly<Record<string, { readonly code: UserErrorCode } & Readonly<Record<Language, string>>>>

export type Refusal = keyof typeof refusals

/** A refusal in the caller's language. `field` is the path below `input`. */
export const refuse = (language: Language, refusal: Refusal, ...field: readonly string[]): UserError => ({
  code: refusals[refusal].code,
  message: refusals[refusal][language],
  field: field.length > 0 ? ['input', ...field] : null,
})
