import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {}
