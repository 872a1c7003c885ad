import type { Complete } from '@care/service/complete'
import { connection } from '@care/service/page'
import { maySeePatient } from '@care/service/relations'
import { answerCursor } from '../answers/page-answers.ts'
import { recommendedTo } from '../articles/recommended-to.ts'
import type { PatientResolvers } from '../generated/resolvers.ts'

export const Patient: Complete<PatientResolvers, 'id'> = {
  __resolveReference: ({ id }, { identity, relations, now }) =>
    maySeePatient(identity, relations.of(id), now) ? { id } : null,
  answers: async ({ id: patientId }, page, { load }) => {
    const slice = await load.patientAnswers.load({ patientId, ...page })
    return slice && connection(slice, answerCursor)
  },
  recommendedArticles: ({ id }, { first }, context) => recommendedTo(context, id, first),
}
