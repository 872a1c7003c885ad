import type { GraphQLSchema } from 'graphql'
import type { OperationPlan } from '../planning/plan.ts'

/** What an operation's plan was compiled to. */
export interface Program {
  /** Why its answers never take the spliced path; null where they do. */
  readonly why: string | null
}

export interface CompileInput {
  readonly plan: OperationPlan
  readonly apiSchema: GraphQLSchema
  readonly fullSchema: GraphQLSchema
  /** The coerced values of the Boolean variables that skip, include or defer, by name. */
  readonly conditions: Readonly<Record<string, boolean>>
}
