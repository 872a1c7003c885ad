import type { Complete } from '@care/service/complete'
import { disclaimers } from '../answers/disclaimers.ts'
import { rememberedQuestion } from '../answers/forget.ts'
import type { AnswerResolvers } from '../generated/resolvers.ts'

type Held =
  | 'askedAt'
  | 'citations'
  | 'completedAt'
  | 'id'
  | 'language'
  | 'method'
  | 'model'
  | 'refusalReason'
  | 'text'
  | 'triage'

export const Answer: Complete<AnswerResolvers, Held> = {
  __resolveReference: ({ id }, { load }) => load.answer.load(id),
  disclaimer: ({ language }) => disclaimers[language],
  patient: ({ patientId }) => (patientId === null ? null : { id: patientId }),
  question: (answer, _, { now, questionDays }) => rememberedQuestion(answer, now, questionDays),
  status: ({ refusalReason }) => (refusalReason === null ? 'COMPLETED' : 'REFUSED'),
}
