import type { Language } from '@care/service/caller'
import type { UserError, UserErrorCode } from '@care/service/errors'
import type { RejectionReason } from './outcome.ts'

type Texts = Readonly<Record<Language, string>>

/** Why a verb changed nothing, in words for people. No health data in them. */
const texts = {
  noSuchPatient: { en: 'There is no such patient in your care.', 'zh-CN': '没有这位患者，或您无权查看。' },
  noSuchReading: { en: 'There is no such reading in your care.', 'zh-CN': '没有这条测量记录，或您无权查看。' },
  implausible: {
    en: 'This value or its unit cannot be right. Please check it.',
    'zh-CN': '该数值或单位不合理，请核对。',
  },
  badTime: { en: 'This time cannot be right. Please check it.', 'zh-CN': '该时间不合理，请核对。' },
  notTheDevice: {
    en: 'The patient did not use this device then, or it does not measure this.',
    'zh-CN': '患者当时未使用该设备，或该设备不测量此项。',
  },
  tooMany: { en: 'There are too many readings of this instant.', 'zh-CN': '同一时刻的测量记录过多。' },
  keyReused: {
    en: 'This key was used before with other content. Make a new one.',
    'zh-CN': '该幂等键已用于其他内容，请使用新的键。',
  },
  badKey: { en: 'The key has to have 8 to 128 characters.', 'zh-CN': '幂等键须为 8 至 128 个字符。' },
  badNote: { en: 'A note has at most 500 characters.', 'zh-CN': '备注最多 500 个字符。' },
  badReason: { en: 'A reason has 3 to 500 characters.', 'zh-CN': '原因须为 3 至 500 个字符。' },
  badOffset: { en: 'An offset lies between -840 and 840 minutes.', 'zh-CN': '时区偏移须在 -840 至 840 分钟之间。' },
} as const satisfies Readonly<Record<string, Texts>>

export const failure = (
  code: UserErrorCode,
  text: keyof typeof texts,
  language: Language,
  field: readonly string[],
): UserError => ({ code, message: texts[text][language], field: ['input', ...field] })

const at = (field: string) => ['reading', field]

/** A refusal of the pipeline, for the person who typed the reading in. */
export function refusal(reason: RejectionReason, language: Language, kindField: string): UserError {
  switch (reason) {
    case 'CONFLICT':
      return failure('IDEMPOTENCY_KEY_REUSED', 'keyReused', language, at('idempotencyKey'))
    case 'IN_THE_FUTURE':
    case 'TIME_UNKNOWN':
      return failure('BAD_USER_INPUT', 'badTime', language, at('effectiveAt'))
    case 'UNKNOWN_DEVICE':
    case 'NOT_BOUND':
    case 'KIND_NOT_MEASURED':
      return failure('BAD_USER_INPUT', 'notTheDevice', language, at('deviceId'))
    case 'TOO_MANY_AT_ONCE':
      return failure('BAD_USER_INPUT', 'tooMany', language, at('effectiveAt'))
    case 'BAD_UNIT':
    case 'OUT_OF_RANGE':
    case 'MISSING_VALUE':
    case 'SYSTOLIC_NOT_ABOVE_DIASTOLIC':
    case 'PULSE_PRESSURE_OUT_OF_RANGE':
    case 'SENSOR_ERROR_CODE':
    case 'MALFORMED':
      return failure('IMPLAUSIBLE_VALUE', 'implausible', language, at(kindField))
  }
}
