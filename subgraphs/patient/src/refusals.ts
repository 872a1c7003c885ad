import type { Language } from '@care/service/caller'
import type { UserError, UserErrorCode } from '@care/service/errors'

interface Refusal extends Readonly<Record<Language, string>> {
  readonly code: UserErrorCode
}

/** Every reason for which a mutation here changes nothing, in the words that people read. */
const refusals = {
  noSuchPatient: {
    code: 'NOT_FOUND',
    en: 'There is no such patient in your care.',
    'zh-CN': '您负责的患者中没有此人。',
  },
  noSuchMember: { code: 'NOT_FOUND', en: 'There is no such membership.', 'zh-CN': '没有这条团队成员记录。' },
  noSuchParticipant: {
    code: 'NOT_FOUND',
    en: 'There is no such practitioner or caregiver.',
    'zh-CN': '没有这位医护人员或照护者。',
  },
  noSuchCondition: { code: 'NOT_FOUND', en: 'There is no such diagnosis.', 'zh-CN': '没有这条诊断记录。' },
  noSuchConsent: { code: 'NOT_FOUND', en: 'There is no such consent.', 'zh-CN': '没有这份同意书。' },
  noSuchGrantee: { code: 'NOT_FOUND', en: 'There is no such organisation.', 'zh-CN': '没有这家机构。' },
  onlyPractitioners: {
    code: 'FORBIDDEN',
    en: 'Only practitioners of the care team may do this.',
    'zh-CN': '只有照护团队中的医护人员可以进行此操作。',
  },
  onlyTheAttending: {
    code: 'FORBIDDEN',
    en: 'Only who attends the patient may change the care team.',
    'zh-CN': '只有主管医生可以调整照护团队。',
  },
  onlyThePatient: {
    code: 'FORBIDDEN',
    en: 'Only the patient or a guardian may do this.',
    'zh-CN': '只有患者本人或监护人可以进行此操作。',
  },
  onlyOwnData: {
    code: 'FORBIDDEN',
    en: 'Only the patient and practitioners of the care team may change this.',
    'zh-CN': '只有患者本人和照护团队中的医护人员可以修改。',
  },
  changedMeanwhile: {
    code: 'CONFLICT',
    en: 'Somebody changed this meanwhile. Look at the present state and decide anew.',
    'zh-CN': '此记录刚被他人修改。请查看最新内容后再决定。',
  },
  keyReused: {
    code: 'IDEMPOTENCY_KEY_REUSED',
    en: 'This key was used before for something else. Make a new one.',
    'zh-CN': '该幂等键已用于其他内容，请生成新的。',
  },
  badKey: {
    code: 'BAD_USER_INPUT',
    en: 'An idempotency key has 1 to 100 characters.',
    'zh-CN': '幂等键长度应为 1 至 100 个字符。',
  },
  badText: {
    code: 'BAD_USER_INPUT',
    en: 'This is empty, too long, or no plain text.',
    'zh-CN': '内容为空、过长或含有无效字符。',
  },
  badPhone: {
    code: 'BAD_USER_INPUT',
    en: 'Write the phone number with its country code, like +8613800001234.',
    'zh-CN': '请填写带国家代码的电话号码，例如 +8613800001234。',
  },
  badCoding: {
    code: 'BAD_USER_INPUT',
    en: 'Write the code as `system|code`, of SNOMED CT or ICD-10.',
    'zh-CN': '请按“系统|编码”填写 SNOMED CT 或 ICD-10 编码。',
  },
  codingNeeded: {
    code: 'BAD_USER_INPUT',
    en: 'Another condition needs a code.',
    'zh-CN': '选择“其他”时必须填写编码。',
  },
  notEmpty: { code: 'BAD_USER_INPUT', en: 'This cannot be emptied.', 'zh-CN': '此项不能清空。' },
  inTheFuture: {
    code: 'IMPLAUSIBLE_VALUE',
    en: 'This day has not come yet.',
    'zh-CN': '日期不能晚于今天。',
  },
  tooLongAgo: { code: 'IMPLAUSIBLE_VALUE', en: 'This day is too long ago.', 'zh-CN': '日期过早。' },
  endBeforeStart: {
    code: 'IMPLAUSIBLE_VALUE',
    en: 'It cannot end before it began.',
    'zh-CN': '结束日期不能早于开始日期。',
  },
  notEnded: {
    code: 'BAD_USER_INPUT',
    en: 'What is still there has no end.',
    'zh-CN': '仍存在的病症不能填写结束日期。',
  },
  alreadyPast: { code: 'BAD_USER_INPUT', en: 'This instant has passed.', 'zh-CN': '该时间已过。' },
  roleDoesNotFit: {
    code: 'BAD_USER_INPUT',
    en: 'Caregivers, and they alone, take part as CAREGIVER.',
    'zh-CN': '照护者只能以“照护者”身份加入，医护人员则不能。',
  },
  teamFull: {
    code: 'STATE_NOT_ALLOWED',
    en: 'The care team is full. End a membership first.',
    'zh-CN': '照护团队已满，请先结束一位成员的参与。',
  },
  tooManyConditions: {
    code: 'STATE_NOT_ALLOWED',
    en: 'No more diagnoses can be recorded for this patient.',
    'zh-CN': '该患者的诊断记录已达上限。',
  },
  tooManyConsents: {
    code: 'STATE_NOT_ALLOWED',
    en: 'No more consents can be recorded for this patient.',
    'zh-CN': '该患者的同意书记录已达上限。',
  },
  neverPendingAgain: {
    code: 'STATE_NOT_ALLOWED',
    en: 'Nobody becomes PENDING again. Pause or discharge instead.',
    'zh-CN': '不能恢复为“待加入”状态，请改为暂停或结案。',
  },
  consentsMissing: {
    code: 'CONSENT_REQUIRED',
    en: 'The patient has not given all consents that taking part needs.',
    'zh-CN': '患者尚未签署参与所需的全部同意书。',
  },
  caregiverConsentMissing: {
    code: 'CONSENT_REQUIRED',
    en: 'The patient has not agreed to a caregiver’s access.',
    'zh-CN': '患者尚未同意照护者查看其信息。',
  },
  granteeNeeded: {
    code: 'BAD_USER_INPUT',
    en: 'Say which organisation is let in.',
    'zh-CN': '请指明数据提供给哪家机构。',
  },
  granteeNotNeeded: {
    code: 'BAD_USER_INPUT',
    en: 'This consent is for the caring organisation itself: leave the other one out.',
    'zh-CN': '此项同意仅适用于照护机构本身，请勿填写其他机构。',
  },
  noOrganization: {
    code: 'FORBIDDEN',
    en: 'Only practitioners may take patients into care.',
    'zh-CN': '只有医护人员可以登记患者。',
  },
  wrongCredentials: {
    code: 'INVALID_CREDENTIALS',
    en: 'Name or password is wrong.',
    'zh-CN': '用户名或密码错误。',
  },
  sessionOver: {
    code: 'INVALID_CREDENTIALS',
    en: 'This session is over. Sign in again.',
    'zh-CN': '登录已失效，请重新登录。',
  },
  tooManyTries: {
    code: 'RATE_LIMITED',
    en: 'Too many tries. Wait {minutes} min, then try again.',
    'zh-CN': '尝试次数过多，请 {minutes} 分钟后再试。',
  },
  busy: {
    code: 'TEMPORARILY_UNAVAILABLE',
    en: 'Too many people are signing in at this moment. Try again.',
    'zh-CN': '当前登录人数过多，请稍后再试。',
  },
} as const satisfies Readonly<Record<string, Refusal>>

export type Reason = keyof typeof refusals

/** An expected failure, in the request's language. `field` is the field of the mutation's input that is at fault. */
export function refuse(
  { language }: { readonly language: Language },
  reason: Reason,
  field: string | null = null,
  { minutes }: { minutes?: number } = {},
): UserError {
  const { code, [language]: text } = refusals[reason]
  const message = minutes === undefined ? text : text.replace('{minutes}', String(minutes))
  return { code, message, field: field === null ? null : ['input', field] }
}
