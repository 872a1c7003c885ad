import type { Complete } from '@care/service/complete'
import { askQuestion } from '../answers/ask-question.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'

export const Mutation: Complete<MutationResolvers> = {
  askQuestion: (_, { input }, context) => askQuestion(context, input),
}
