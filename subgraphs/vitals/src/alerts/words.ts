import type { Language } from '@care/service/caller'
import type { AlertKind } from '../generated/resolvers.ts'
import type { Amount } from '../readings/reading.ts'
import { units } from '../readings/units.ts'
import type { Alert } from './alert.ts'

type Texts = Readonly<Record<Language, string>>

/** What a title begins with. */
const subjects: Readonly<Record<AlertKind, Texts>> = {
  SEVERE_HYPERTENSION: { en: 'Blood pressure', 'zh-CN': '血压' },
  HIGH_BLOOD_PRESSURE: { en: 'Blood pressure', 'zh-CN': '血压' },
  HIGH_BLOOD_PRESSURE_AVERAGE: { en: 'Average blood pressure', 'zh-CN': '平均血压' },
  LOW_BLOOD_PRESSURE: { en: 'Blood pressure', 'zh-CN': '血压' },
  HYPOGLYCEMIA_LEVEL_1: { en: 'Glucose', 'zh-CN': '血糖' },
  HYPOGLYCEMIA_LEVEL_2: { en: 'Glucose', 'zh-CN': '血糖' },
  HYPOGLYCEMIA_LEVEL_3: { en: 'Severe hypoglycaemia', 'zh-CN': '严重低血糖' },
  HYPERGLYCEMIA_LEVEL_1: { en: 'Glucose', 'zh-CN': '血糖' },
  HYPERGLYCEMIA_LEVEL_2: { en: 'Glucose', 'zh-CN': '血糖' },
  SEVERE_HYPERGLYCEMIA: { en: 'Glucose', 'zh-CN': '血糖' },
  GLUCOSE_FALLING_FAST: { en: 'Glucose falling', 'zh-CN': '血糖快速下降' },
  TACHYCARDIA: { en: 'Heart rate', 'zh-CN': '心率' },
  BRADYCARDIA: { en: 'Heart rate', 'zh-CN': '心率' },
  LOW_OXYGEN_SATURATION: { en: 'Oxygen saturation', 'zh-CN': '血氧' },
  FEVER: { en: 'Temperature', 'zh-CN': '体温' },
  HYPOTHERMIA: { en: 'Temperature', 'zh-CN': '体温' },
  RAPID_WEIGHT_GAIN: { en: 'Weight gain', 'zh-CN': '体重增加' },
  MISSED_READING: { en: 'Missed reading', 'zh-CN': '漏测' },
  REPORTED_SYMPTOMS: { en: 'Reported symptoms', 'zh-CN': '自述症状' },
  DEVICE_OFFLINE: { en: 'Device offline', 'zh-CN': '设备离线' },
  DEVICE_LOW_BATTERY: { en: 'Device battery low', 'zh-CN': '设备电量低' },
}

/** What a patient can do at once, by kind; plain steps that any of the kinds' guidelines begin with. */
const advice: Readonly<Partial<Record<AlertKind, Texts>>> = {
  SEVERE_HYPERTENSION: {
    en: 'Your blood pressure is very high. Sit still for 5 minutes, then measure again.',
    'zh-CN': '您的血压很高。请静坐 5 分钟后再测一次。',
  },
  HIGH_BLOOD_PRESSURE: {
    en: 'Your blood pressure was high more than once. Your care team sees it.',
    'zh-CN': '您的血压多次偏高，照护团队已收到提醒。',
  },
  LOW_BLOOD_PRESSURE: {
    en: 'Your blood pressure is low. Sit or lie down, and get up slowly.',
    'zh-CN': '您的血压偏低。请坐下或躺下，起身时放慢动作。',
  },
  HYPOGLYCEMIA_LEVEL_1: {
    en: 'Your glucose is low. Take 15 g of fast sugar and measure again after 15 minutes.',
    'zh-CN': '您的血糖偏低。请立即摄入 15 克糖类，15 分钟后再测。',
  },
  HYPOGLYCEMIA_LEVEL_2: {
    en: 'Your glucose is dangerously low. Take 15 g of fast sugar now, do not stay alone, and measure again after 15 minutes.',
    'zh-CN': '您的血糖过低，有危险。请立即摄入 15 克糖类，不要独处，15 分钟后再测。',
  },
  HYPERGLYCEMIA_LEVEL_1: { en: 'Your glucose is above its range.', 'zh-CN': '您的血糖高于目标范围。' },
  HYPERGLYCEMIA_LEVEL_2: {
    en: 'Your glucose is high. Drink water and measure again.',
    'zh-CN': '您的血糖偏高。请喝水并再次测量。',
  },
  SEVERE_HYPERGLYCEMIA: {
    en: 'Your glucose is very high. Drink water, measure again, and speak with your care team today.',
    'zh-CN': '您的血糖很高。请喝水、再次测量，并于今天联系照护团队。',
  },
  GLUCOSE_FALLING_FAST: {
    en: 'Your glucose is falling fast. Have fast sugar at hand.',
    'zh-CN': '您的血糖正在快速下降，请备好糖类食物。',
  },
  TACHYCARDIA: { en: 'Your heart beats fast. Rest, then measure again.', 'zh-CN': '您的心率偏快。请休息后再测。' },
  BRADYCARDIA: { en: 'Your heart beats slowly. Rest, then measure again.', 'zh-CN': '您的心率偏慢。请休息后再测。' },
  LOW_OXYGEN_SATURATION: {
    en: 'Your oxygen is low. Sit upright, warm your hand, and measure again.',
    'zh-CN': '您的血氧偏低。请坐直、暖手后再测。',
  },
  FEVER: { en: 'You have a fever. Drink enough and rest.', 'zh-CN': '您发热了。请多喝水并休息。' },
  HYPOTHERMIA: {
    en: 'Your temperature is low. Keep warm and measure again.',
    'zh-CN': '您的体温偏低。请注意保暖并再次测量。',
  },
  RAPID_WEIGHT_GAIN: {
    en: 'Your weight has gone up quickly. Speak with your care team today.',
    'zh-CN': '您的体重短期内明显增加，请于今天联系照护团队。',
  },
}

const otherwise: Texts = { en: 'Something about your values needs a look.', 'zh-CN': '您的数据需要关注。' }

/** Numbers: China, most of the world, and the European Union. */
const notAnEmergencyService: Texts = {
  en: 'This is no emergency service: in danger, or if you feel unwell, call 120 (China), 911 or 112.',
  'zh-CN': '本系统不是急救服务：如有危险或感到不适，请立即拨打 120（境外 911 或 112）。',
}

/** One line for a board. */
export function titleOf({ kind, observed }: Pick<Alert, 'kind' | 'observed'>, language: Language): string {
  const subject = subjects[kind][language]
  const { SYSTOLIC, DIASTOLIC } = observed.amounts
  if (SYSTOLIC && DIASTOLIC && (observed.component === 'SYSTOLIC' || observed.component === 'DIASTOLIC')) {
    const unit = SYSTOLIC.unit === 'MMHG' ? '' : ` ${units[SYSTOLIC.unit].symbol}`
    return `${subject} ${SYSTOLIC.exact}/${DIASTOLIC.exact}${unit}`
  }
  return `${subject} ${shown(observed.amount)}`
}

/** What to say to the patient. It always says that this is no emergency service. */
export const patientMessageOf = ({ kind }: Pick<Alert, 'kind'>, language: Language): string =>
  [(advice[kind] ?? otherwise)[language], notAnEmergencyService[language]].join(language === 'zh-CN' ? '' : ' ')

function shown({ exact, unit, comparator }: Amount): string {
  const bound = comparator === null ? '' : comparator === 'LESS_THAN' ? '<' : '>'
  const { symbol } = units[unit]
  return unit === 'PERCENT' ? `${bound}${exact}${symbol}` : `${bound}${exact} ${symbol}`
}
