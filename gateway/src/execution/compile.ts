import { type DocumentNode, type GraphQLCompositeType, parse } from 'graphql'
import { type Shape, compileShape } from './checked/shape.ts'
import { compileDeferred } from './compile-deferred.ts'
import { askAsPlanned, compileRequests } from './compile-requests.ts'
import { compileIntrospection } from './introspection.ts'
import { fetchesOf } from './plan/fetches.ts'
import { groupFetches, shadowsRequired, stepsOfFetches } from './plan/merge-fetches.ts'
import { inlineFragments } from './plan/selections.ts'
import type { CompileInput, Program } from './program.ts'

/**
 * Compiles a plan once, for one set of conditions, so that running it looks at no document and no plan.
 *
 * @throws Error when the plan does not fit the schema.
 */
export function compileProgram({ plan, apiSchema: schema, fullSchema, conditions }: CompileInput): Program {
  const operation = inlineFragments(parse(plan.document, { noLocation: true }))
  const type = operation.operation
  const rootType = schema.getRootType(type)
  if (!rootType) throw new Error(`The schema has no ${type}.`)
  const renames = new Map(Object.entries(plan.renames))
  const shapeOf = (of: GraphQLCompositeType, document: DocumentNode): Shape =>
    compileShape({ schema, type: of, selections: [inlineFragments(document).selectionSet], conditions, renames })
  const shapeOfText = (of: GraphQLCompositeType, text: string) => shapeOf(of, parse(text, { noLocation: true }))

  const { fetches, primarySubselection, deferred } = fetchesOf(plan.plan, conditions)
  const merges = !shadowsRequired(fetches)
  const steps = stepsOfFetches(fetches, { mayWait: merges && type === 'query' })
  const compiled = compileRequests(groupFetches(fetches, steps, merges), askAsPlanned, {
    schema: fullSchema,
    selections: operation.selectionSet,
  })

  return {
    type,
    requests: compiled.map(({ request }) => request),
    shape:
      primarySubselection === undefined
        ? compileShape({ schema, type: rootType, selections: [operation.selectionSet], conditions, renames })
        : shapeOfText(rootType, primarySubselection),
    deferred: compileDeferred(deferred, { schema, rootType, operation, compiled, shapeOfText }),
    introspect: compileIntrospection(schema, operation),
    renames,
    unanswerable: plan.unanswerable,
    splice: null,
    why: 'not compiled for it',
  }
}
