import { type GraphQLCompositeType, type SelectionSetNode, parse } from 'graphql'
import { type Shape, compileShape } from './checked/shape.ts'
import { compileDeferred } from './compile-deferred.ts'
import { type CompiledRequest, askAsPlanned, compileRequests } from './compile-requests.ts'
import { compileIntrospection } from './introspection.ts'
import { withoutDeferred } from './plan/deferred-fragments.ts'
import { fetchesOf } from './plan/fetches.ts'
import { groupFetches, shadowsRequired, stepsOfFetches } from './plan/merge-fetches.ts'
import { inlineFragments } from './plan/selections.ts'
import type { CompileInput, Program } from './program.ts'
import { type SpliceInput, compileSplice } from './splice/compile-splice.ts'
import { NotSpliceable } from './splice/layout.ts'

/**
 * Compiles a plan once, for one set of conditions, so that running it looks at no document and no plan.
 *
 * @throws Error when the plan does not fit the schema.
 */
export function compileProgram(input: CompileInput): Program {
  const { plan, apiSchema: schema, fullSchema, conditions } = input
  const operation = inlineFragments(parse(plan.document, { noLocation: true }))
  const type = operation.operation
  const rootType = schema.getRootType(type)
  if (!rootType) throw new Error(`The schema has no ${type}.`)
  const renames = new Map(Object.entries(plan.renames))
  const shapeOf = (of: GraphQLCompositeType, selections: readonly SelectionSetNode[]): Shape =>
    compileShape({ schema, type: of, selections, conditions, renames })
  // The planner leaves out objects of which everything is deferred: the parts that follow need them to be there.
  const shapeOfText = (of: GraphQLCompositeType, text: string, known: readonly SelectionSetNode[]) =>
    shapeOf(of, text === '' ? known : [...known, inlineFragments(parse(text, { noLocation: true })).selectionSet])

  const { fetches, primarySubselection, deferred } = fetchesOf(plan.plan, conditions)
  const merges = !shadowsRequired(fetches, new Set(Object.keys(plan.standIns)))
  const steps = stepsOfFetches(fetches, { mayWait: merges && type === 'query' })
  const groups = groupFetches(fetches, steps, merges)
  const { selectionSet } = operation
  const { compiled, splice, why } = spliceOrCheck(
    { ...input, type, rootType, selections: selectionSet, fetches, groups, isDeferred: deferred.length > 0 },
    () => compileRequests(groups, { schema: fullSchema, selections: selectionSet, asking: askAsPlanned }),
  )

  return {
    type,
    requests: compiled.map(({ request }) => request),
    firstRequests: compiled.filter(({ request }) => request.block === 0).length,
    shape:
      primarySubselection === undefined
        ? shapeOf(rootType, [selectionSet])
        : shapeOfText(rootType, primarySubselection, [withoutDeferred(selectionSet, conditions)]),
    deferred: compileDeferred(deferred, { schema, rootType, operation, conditions, compiled, shapeOfText }),
    introspect: compileIntrospection(schema, operation),
    renames: new Map([...Object.entries(plan.standIns), ...renames]),
    unanswerable: plan.unanswerable,
    splice,
    why,
  }
}

type Compiled = Pick<Program, 'splice' | 'why'> & { readonly compiled: readonly CompiledRequest[] }

/** The same fetches are asked for in another form when their text shall pass. */
function spliceOrCheck(input: SpliceInput, asPlanned: () => readonly CompiledRequest[]): Compiled {
  try {
    return { ...compileSplice(input), why: null }
  } catch (error) {
    if (!(error instanceof NotSpliceable)) throw error
    return { splice: null, why: error.message, compiled: asPlanned() }
  }
}
