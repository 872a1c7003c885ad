import { normalize } from '../retrieval/tokens.ts'

const MEDICINE =
  '药|药量|胰岛素|降压药|降糖药|二甲双胍|氨氯地平|硝苯地平|阿司匹林|他汀|利尿剂|普利|沙坦|洛尔|格列\\S{1,2}|阿卡波糖|司美格鲁肽'
const MEDICINE_EN =
  '(?:medicines?|medications?|meds|pills?|tablets?|drugs?|insulin|metformin|amlodipine|lisinopril|losartan|aspirin|statins?|diuretics?|water tablets?|beta.?blockers?|semaglutide|dose|dosage)'

/** Questions that only a doctor may answer: which medicine, how much of it, and whether to begin, change or stop one. */
const REQUESTS: readonly RegExp[] = [
  /剂量|用量|药量/,
  /开(?:个|点|一下|些|张)?(?:降压|降糖|止痛|退烧|消炎|安眠)?(?:药|处方)|处方(?:给|开)/,
  new RegExp(`(?:吃|服|用|打|注射|加|减)(?:多少|几)(?:片|粒|颗|毫克|mg|单位|个单位|支|次)?[^，。]{0,4}(?:${MEDICINE})`),
  new RegExp(`(?:${MEDICINE})[^，。？?]{0,10}(?:多少|几)(?:片|粒|颗|毫克|mg|单位|个单位|支|量|$)`),
  new RegExp(
    `(?:该|应该|要|可以|能|能不能|可不可以|需要|想)[^，。]{0,6}(?:加|减|停|换|改|停掉|多吃|少吃|增加|减少|改成|换成)[^，。]{0,4}(?:${MEDICINE})`,
  ),
  new RegExp(`(?:${MEDICINE})[^，。]{0,6}(?:能|可以|要不要|该不该|能不能|可不可以|需要)[^，。]{0,4}(?:停|减|加|换|改)`),
  /(?:加量|减量|停药|换药|改药)(?:吗|么|呢|行吗|可以吗|好吗)|(?:能|可以|要|该)(?:不能|不可以|不要|不该)?(?:自己)?(?:停药|换药|加量|减量|加药|减药)/,
  /(?:吃|用|服|买)(?:什么|哪种|哪个|啥)(?:降压|降糖|退烧|止痛|消炎)?药/,
  /(?:推荐|介绍)[^，。]{0,6}(?:药|胰岛素)/,
  new RegExp(`\\bprescri(?:be|ption)s?\\b[^.?!]{0,40}(?:me|for|please|${MEDICINE_EN})|\\bcan you prescribe`),
  new RegExp(`\\b(?:what|which|how much|how many)\\b[^.?!]{0,25}\\b${MEDICINE_EN}\\b`),
  new RegExp(`\\bhow (?:much|many)\\b[^.?!]{0,15}\\b(?:units|mg|milligrams?)\\b`),
  new RegExp(
    `\\b(?:should|can|may|could|shall|do i need to|is it ok to|want to|need to)\\b[^.?!]{0,25}\\b(?:stop|start|increase|decrease|reduce|double|raise|lower|change|switch|skip|take (?:more|less|another|an extra|two|double))\\b[^.?!]{0,25}\\b${MEDICINE_EN}\\b`,
  ),
  /\b(?:what|which) (?:dose|dosage)\b|\bright dose\b/,
]

/** Whether a question asks for a prescription or a dose. */
export function asksForPrescription(question: string): boolean {
  const text = normalize(question)
  return REQUESTS.some((request) => request.test(text))
}
