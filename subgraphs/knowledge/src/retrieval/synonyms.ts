import { normalize } from './tokens.ts'

/**
 * Words that people use for the same thing, in Chinese and English. A question that holds one of a line is also
 * searched by the others. Short on purpose: each line is there because a question needed it.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['高压', '收缩压', '上压', 'systolic'],
  ['低压', '舒张压', '下压', 'diastolic'],
  ['血压', 'blood pressure', 'bp'],
  ['高血压', '血压高', 'hypertension', 'high blood pressure'],
  ['血压计', 'blood pressure monitor', 'cuff'],
  ['量血压', '测血压', '在家量', '在家测', '家里量', '家庭血压', 'measure blood pressure'],
  ['几级', '级高血压', 'grade', 'stage'],
  ['血糖', 'blood sugar', 'blood glucose', 'glucose', 'sugar'],
  ['低血糖', '血糖低', 'hypoglycemia', 'hypoglycaemia', 'low blood sugar', 'hypo'],
  ['高血糖', '血糖高', 'hyperglycemia', 'hyperglycaemia', 'high blood sugar', 'high glucose'],
  ['血糖仪', 'glucose meter', 'glucometer'],
  ['糖尿病', 'diabetes', 'diabetic'],
  ['糖化', '糖化血红蛋白', 'hba1c', 'a1c'],
  ['动态血糖', 'cgm', 'continuous glucose'],
  ['达标时间', '目标范围内时间', 'tir', 'time in range'],
  ['达标', '目标', '控制到', 'target', 'goal', 'aim'],
  ['糖尿病前期', '空腹血糖受损', 'prediabetes'],
  ['水果', '西瓜', '香蕉', '芒果', 'fruit', 'banana', 'mango', 'watermelon'],
  ['怀孕', '妊娠', '孕妇', 'pregnancy', 'pregnant'],
  ['心衰', '心力衰竭', 'heart failure'],
  ['胖', '体重增加', '体重几天内涨', 'weight gain', 'gained'],
  ['体重', 'weight'],
  ['公斤', '千克', 'kg'],
  ['发烧', '发热', 'fever'],
  ['慢阻肺', 'copd', '慢性阻塞性肺疾病'],
  ['血氧', 'spo2', 'oxygen saturation', 'oxygen level', 'oximeter'],
  ['心率', '心跳', '脉搏', 'heart rate', 'pulse rate'],
  ['盐', '食盐', '钠', 'salt', 'sodium'],
  ['复诊', '随访', 'follow-up', 'check-up'],
  ['胰岛素', 'insulin'],
  ['脚', '足', '糖尿病足', 'foot', 'feet'],
  ['水泡', '水疱', 'blister'],
  ['运动', '锻炼', '活动', '跑步', 'exercise', 'activity', 'workout'],
  ['喝酒', '饮酒', '限酒', '戒酒', 'alcohol'],
  ['抽烟', '吸烟', '戒烟', 'smoking', 'smoke'],
  ['昏迷', '意识不清', 'unconscious'],
  ['糖水', '含糖饮料', 'sugary drink'],
  ['伤肾', '保护肾脏', '肾功能', 'kidney'],
  ['忘记吃药', '药忘记吃', '忘吃药', '漏服', 'missed a dose', 'forgot my medicine', 'missed dose'],
  ['上传', '同步', '传到', 'upload', 'uploading', 'sync', 'arrive'],
  ['吃完饭', '饭后', '餐后', 'after a meal', 'after meals', 'of a meal'],
  ['测血糖', '查血糖', 'measure blood sugar', 'test my glucose', 'check my sugar'],
]

const groups = GROUPS.map((group) => group.map(normalize))

/** What many articles are about or touch: that a text names one of these too does not yet make it an answer. */
const BROAD = new Set(['血压', '高血压', '血糖', '糖尿病', '心衰', '慢阻肺', '胰岛素'])

/** A thing that a text names, whatever the word. */
export interface Concept {
  readonly words: readonly string[]
  /** The word that the text has. */
  readonly named: string
  /** Whether many articles are about it. */
  readonly isBroad: boolean
}

const longestFirst: readonly Concept[] = groups
  .flatMap((words) => words.map((named) => ({ words, named, isBroad: words.some((word) => BROAD.has(word)) })))
  .toSorted((a, b) => b.named.length - a.named.length)

/** The other words for what a question names. */
export function expand(question: string): string[] {
  const text = normalize(question)
  return groups.filter((group) => group.some((word) => names(text, word))).flat()
}

/** What a text names, each stretch of it once and by the longest word, and what is left of the text. */
export function conceptsOf(text: string): { concepts: readonly Concept[]; rest: string } {
  let rest = normalize(text)
  const concepts: Concept[] = []
  for (const concept of longestFirst) {
    if (!names(rest, concept.named)) continue
    rest = rest.replaceAll(concept.named, ' ')
    if (!concepts.some(({ words }) => words === concept.words)) concepts.push(concept)
  }
  return { concepts, rest }
}

/** Whether a text names a thing by any of its words. */
export const hasConcept = (normalText: string, { words }: Concept): boolean =>
  words.some((word) => names(normalText, word))

const boundaries = new Map<string, RegExp>()

/** A European word must stand alone; Chinese has no gaps between words. */
function names(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word)
  let pattern = boundaries.get(word)
  if (!pattern) boundaries.set(word, (pattern = new RegExp(`(?<![a-z])${word}(?:e?s)?(?![a-z])`)))
  return pattern.test(text)
}
