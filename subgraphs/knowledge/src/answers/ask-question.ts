import { createHash } from 'node:crypto'
import type { UserError } from '@care/service/errors'
import { hasConsent } from '@care/service/relations'
import { signedIn } from '@care/service/signed-in'
import { mayAsk, mayAskFor } from '../access.ts'
import { topicsFor } from '../articles/recommend.ts'
import type { Context } from '../context.ts'
import type { AskQuestionInput } from '../generated/resolvers.ts'
import { isChinese } from '../retrieval/tokens.ts'
import { uuidOf } from '../store/ids.ts'
import type { Answer, RefusalReason, TriageAdvice } from '../store/store.ts'
import type { AnswerLanguage } from './disclaimers.ts'
import { type Composed, extract } from './extract.ts'
import { generate } from './generate.ts'
import { wordsToFind } from './identifiers.ts'
import { failures } from './messages.ts'
import { asksForPrescription } from './prescribing.ts'
import { type Preferences, findSources } from './sources.ts'
import { triage } from './triage.ts'

/** The longest question and key, in characters. */
const LONGEST_QUESTION = 1000
const LONGEST_KEY = 200

/** How much passages about the patient's conditions move up, and about danger when a value is severe: parts of the best score. */
const OWN_TOPIC = 0.1
const URGENT_TOPIC = 0.5

export interface Asked {
  readonly answer: Answer | null
  readonly errors: readonly UserError[]
}

const failed = (error: UserError): Asked => ({ answer: null, errors: [error] })

/**
 * Answers a question, once: whoever asks again with the same key gets the first answer.
 *
 * @throws ClientError for a caller who is not signed in, or whose account has no part in the assistant.
 */
export async function askQuestion(context: Context, input: AskQuestionInput): Promise<Asked> {
  const identity = mayAsk(signedIn(context.identity))
  const { relations, store, now } = context
  const say = failures[context.language]
  const question = input.question.trim()
  const patientId = input.patientId ?? null
  const language = input.language == null ? languageOf(question) : answerLanguage(input.language)

  if (question.length < 1 || question.length > LONGEST_QUESTION) return failed(say.questionLength(LONGEST_QUESTION))
  if (input.idempotencyKey.length < 1 || input.idempotencyKey.length > LONGEST_KEY)
    return failed(say.keyLength(LONGEST_KEY))
  if (language === null) return failed(say.language)
  if (input.usePatientContext && patientId === null) return failed(say.whosePatient)
  if (patientId !== null && !mayAskFor(identity, patientId, relations, now)) return failed(say.noSuchPatient)

  const id = uuidOf('answer', identity.subject, input.idempotencyKey)
  const fingerprint = fingerprintOf([question, language, patientId, input.usePatientContext])
  const [known] = await store.answers([id])
  if (known) return repeated(known)

  const outcome = await answerTo(context, question, language, input.usePatientContext ? patientId : null)
  return repeated(
    await store.keepAnswer({
      id,
      askedBy: identity.subject,
      patientId,
      question,
      fingerprint,
      language,
      ...outcome,
      askedAt: now,
      completedAt: new Date(),
    }),
  )

  function repeated(answer: Answer): Asked {
    // A question that was forgotten cannot be compared any more; its key still belongs to its answer.
    const isSame = answer.fingerprint === null || answer.fingerprint === fingerprint
    return isSame ? { answer, errors: [] } : failed(say.keyReused)
  }
}

type Outcome = Pick<Answer, 'text' | 'citations' | 'refusalReason' | 'triage' | 'method' | 'model'>

const refusal = (refusalReason: RefusalReason, advice: TriageAdvice): Outcome => ({
  text: null,
  citations: [],
  refusalReason,
  triage: advice,
  method: null,
  model: null,
})

/** Danger first, then what must not be answered, then consent; only then is anything looked up. */
async function answerTo(
  context: Context,
  question: string,
  language: AnswerLanguage,
  patientInContext: string | null,
): Promise<Outcome> {
  const advice = triage(question)
  if (advice === 'EMERGENCY') return refusal('EMERGENCY', advice)
  if (asksForPrescription(question)) {
    return refusal('PRESCRIBING_REQUEST', advice === 'NONE' ? 'CONTACT_CARE_TEAM' : advice)
  }
  const relations = patientInContext === null ? undefined : context.relations.of(patientInContext)
  if (patientInContext !== null && !(relations && hasConsent(relations, 'AI_ASSISTANT', context.now))) {
    return refusal('CONSENT_MISSING', advice)
  }
  // Whoever tells of a severe value needs what to do about it before anything else about that value.
  const preferences = {
    ...Object.fromEntries((relations ? topicsFor(relations) : []).map((topic) => [topic, OWN_TOPIC])),
    ...(advice === 'URGENT_CARE' && { emergency: URGENT_TOPIC }),
  }
  const composed = await compose(context, question, language, preferences)
  if (typeof composed === 'string') return refusal(composed, advice)
  return { ...composed, refusalReason: null, triage: advice }
}

async function compose(
  context: Context,
  question: string,
  language: AnswerLanguage,
  preferences: Preferences,
): Promise<Composed | RefusalReason> {
  const { model, log } = context
  const words = wordsToFind(question)
  const own = await findSources(context, words, language, preferences)
  // A model can answer from an article in another language; sentences taken word for word cannot.
  const sources = typeof own === 'string' && model ? await findSources(context, words, null, preferences) : own
  if (typeof sources === 'string') return sources
  if (!model) return extract(words, sources)
  try {
    const generated = await generate(model, question, language, sources)
    return generated === 'no answer' ? 'NO_SUPPORTING_SOURCE' : generated
  } catch (error) {
    log.warn({ error: String(error) }, 'the language model gave no usable answer; answering word for word')
    return typeof own === 'string' ? own : extract(words, own)
  }
}

const languageOf = (question: string): AnswerLanguage => (isChinese(question) ? 'zh-CN' : 'en')

function answerLanguage(tag: string): AnswerLanguage | null {
  const [primary] = tag.toLowerCase().split('-')
  return primary === 'zh' ? 'zh-CN' : primary === 'en' ? 'en' : null
}

const fingerprintOf = (content: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url')
