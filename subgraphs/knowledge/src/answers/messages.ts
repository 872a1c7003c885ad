import type { Language } from '@care/service/caller'
import type { UserError } from '@care/service/errors'

interface Failures {
  questionLength(most: number): UserError
  keyLength(most: number): UserError
  readonly language: UserError
  readonly whosePatient: UserError
  readonly noSuchPatient: UserError
  readonly keyReused: UserError
}

const question = ['input', 'question']
const key = ['input', 'idempotencyKey']
const patient = ['input', 'patientId']
const language = ['input', 'language']

/** Why a question is not taken, in the language of the request. */
export const failures: Readonly<Record<Language, Failures>> = {
  'zh-CN': {
    questionLength: (most) => ({ code: 'BAD_USER_INPUT', message: `问题应为1到${most}个字符。`, field: question }),
    keyLength: (most) => ({ code: 'BAD_USER_INPUT', message: `idempotencyKey 应为1到${most}个字符。`, field: key }),
    language: { code: 'BAD_USER_INPUT', message: '目前只用中文或英文回答。', field: language },
    whosePatient: { code: 'BAD_USER_INPUT', message: '要使用患者资料，请指明患者。', field: patient },
    noSuchPatient: { code: 'NOT_FOUND', message: '您负责的患者中没有这一位。', field: patient },
    keyReused: {
      code: 'IDEMPOTENCY_KEY_REUSED',
      message: '这个 idempotencyKey 已用于另一个问题，请换一个。',
      field: key,
    },
  },
  en: {
    questionLength: (most) => ({
      code: 'BAD_USER_INPUT',
      message: `A question has 1 to ${most} characters.`,
      field: question,
    }),
    keyLength: (most) => ({ code: 'BAD_USER_INPUT', message: `A key has 1 to ${most} characters.`, field: key }),
    language: { code: 'BAD_USER_INPUT', message: 'Answers are written in Chinese or English.', field: language },
    whosePatient: {
      code: 'BAD_USER_INPUT',
      message: 'To use a patient’s record, say which patient.',
      field: patient,
    },
    noSuchPatient: { code: 'NOT_FOUND', message: 'There is no such patient in your care.', field: patient },
    keyReused: {
      code: 'IDEMPOTENCY_KEY_REUSED',
      message: 'This key was used before for another question. Make a new one.',
      field: key,
    },
  },
}
