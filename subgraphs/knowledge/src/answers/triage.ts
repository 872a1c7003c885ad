import { normalize } from '../retrieval/tokens.ts'
import type { TriageAdvice } from '../store/store.ts'
import { worstValue } from './vital-values.ts'

/**
 * Signs that need an ambulance whatever was measured. Source: emergency referral in the national basic public health
 * service specification (China, 3rd edition, 2017), FAST for stroke (NHS), ADA Standards of Care, section 6.
 */
const DANGER: readonly RegExp[] = [
  /胸口?(?:很|好|剧|一阵|突然|压榨样?|有点)*(?:痛|疼)|心口(?:痛|疼)|心绞痛|chest (?:pain|pressure|tightness)|pain in (?:my|the) chest|crushing pain/,
  /喘不(?:上|过)气|呼吸(?:很|非常|特别|越来越)?困难|呼吸急促|不能平卧|憋醒|透不过气|(?:can'?t|cannot|hard to|trouble|difficulty|struggling to) breath(?:e|ing)?|short(?:ness)? of breath|gasping/,
  /说话(?:不清|含糊)|口齿不清|口角歪|嘴(?:角)?歪|面瘫|半身|(?:一侧|单侧|半边|左边?|右边?)[^，。,.]{0,6}(?:无力|麻木|没力气|动不了|不能动)|slurred|face (?:is )?droop|(?:weakness|numbness|numb|weak)[^,.]{0,20}one side|one side[^,.]{0,25}(?:weak|numb)|can'?t speak|trouble speaking/,
  /昏迷|昏倒|晕倒|晕厥|叫不醒|意识(?:不清|模糊|改变|丧失)|神志不清|抽搐|惊厥|unconscious|passed out|faint(?:ed|ing)|unresponsive|seizure|convuls|confus(?:ed|ion)|won'?t wake/,
  /烂苹果味|(?:fruity|acetone)[^,.]{0,10}(?:breath|smell)|breath[^,.]{0,20}(?:fruity|acetone)/,
  /(?:嘴唇|口唇|嘴)(?:发|变)?(?:紫|青)|(?:lips?|face)[^,.]{0,12}(?:blue|purple)|blue lips/,
  /大出血|吐血|呕血|咯血|止不住血|(?:vomit|cough)(?:ing|ed)?(?: up)? blood|bleeding (?:heavily|won'?t stop)/,
  /自杀|轻生|不想活|想死|结束(?:自己的)?生命|suicid|kill myself|end my life|want to die|hurt myself/,
]

/** Signs that need an ambulance when a measured value is severe too. */
const WORRYING =
  /头(?:很|好|非常|特别|剧烈|有点)*(?:痛|疼|晕|昏)|眩晕|想吐|呕吐|恶心|视(?:物|力)?模糊|看不清|眼(?:睛)?(?:痛|疼|花)|心(?:慌|悸)|胸闷|气短|嗜睡|肚子(?:痛|疼)|腹痛|出冷汗|headache|dizz|vomit|throwing up|nause|blurr?(?:ed|y)|vision|palpitation|sleepy|drows|belly pain|stomach pain|abdominal pain|sweating|sick/

/** Weight that rises fast is for the care team: ESC Guidelines for heart failure (2021), 2 kg in 3 days. */
const FAST_WEIGHT_GAIN =
  /(?:[一二两三3 12]+)\s*(?:天|日)[^，。]{0,8}(?:胖|涨|增加|重)了?|(?:gained|gain)[^,.]{0,20}(?:kg|kilos?|pounds?|lbs?)[^,.]{0,20}days?/

/** What makes a sign one that is *not* there. */
const NEGATION =
  /(?:没有?|无|不|未|并非|否认|不是|(?:\b(?:no|not|without|never|any|deny)|n't|n’t)(?: have| feel| having| any)?)\s*$/

/**
 * What somebody who asks this should do now. It errs on the side of danger: a question about a sign is taken for
 * somebody who has it, unless it says that the sign is absent.
 */
export function triage(question: string): TriageAdvice {
  const text = normalize(question).replaceAll('’', "'")
  const value = worstValue(question)
  if (DANGER.some((sign) => isPresent(text, sign)) || value === 'critical') return 'EMERGENCY'
  if (value === 'severe') return isPresent(text, WORRYING) ? 'EMERGENCY' : 'URGENT_CARE'
  if (value === 'elevated' || FAST_WEIGHT_GAIN.test(text)) return 'CONTACT_CARE_TEAM'
  return 'NONE'
}

function isPresent(text: string, sign: RegExp): boolean {
  return [...text.matchAll(new RegExp(sign, 'g'))].some(
    ({ index }) => !NEGATION.test(text.slice(Math.max(0, index - 12), index)),
  )
}
