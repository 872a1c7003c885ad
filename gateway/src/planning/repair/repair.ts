import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, GraphQLError, parse, print } from 'graphql'
import type { OperationPlan } from '../plan.ts'
import { coverageOf } from './coverage.ts'
import {
  hollowFieldsIn,
  hollowInterfaces,
  uncoveredPaths,
  visitFields,
  withTypenamesBeside,
} from './hollow-interfaces.ts'
import { replaceStandIns } from './replace-stand-ins.ts'
import { resolvableKeysFirst } from './resolvable-keys.ts'
import { namesInRepresentations, withoutShadowing } from './shadowing-aliases.ts'
import { withStandIns } from './stand-ins.ts'
import { type SupergraphDocument, lookUpIn, readSupergraphDocument } from './supergraph-document.ts'

/** Makes right plans with a planner that makes some wrong ones. */
export interface Repair {
  /**
   * The supergraph that the planner must be made of, in the place of the one that clients see. The same text where there
   * is nothing to repair.
   */
  readonly sdl: string
  /**
   * @param build plans a document on the supergraph above.
   * @throws GraphQLError when no subgraph can answer anything of it; what `build` throws.
   */
  plan(document: string, build: (document: DocumentNode) => QueryPlan): OperationPlan
}

/** @param sdl of a supergraph. What there is to repair in it is found here, once. */
export function createRepair(sdl: string): Repair {
  const supergraph = readSupergraphDocument(sdl)
  const standIns = withStandIns(supergraph)
  const repaired = resolvableKeysFirst(standIns.document)
  const hollow = hollowInterfaces(supergraph)
  const names = namesInRepresentations(lookUpIn(repaired))

  return {
    sdl: repaired === supergraph.document ? sdl : print(repaired),

    plan(text, build) {
      const { document, renames } = withoutShadowing(parse(text, { noLocation: true }), names)
      const hollowFields = hollow.size > 0 ? hollowFieldsIn(document, supergraph, hollow) : new Set<never>()
      const planned = build(withTypenamesBeside(document, hollowFields))
      const plan = standIns.byName.size > 0 ? replaceStandIns(planned, standIns) : planned
      const unanswerable = hollowFields.size > 0 ? uncoveredPaths(document, supergraph, hollow, coverageOf(plan)) : []
      if (unanswerable.length > 0 && !plan.node && asksForNothingElse(document, supergraph)) {
        throw new GraphQLError('No subgraph can answer this operation.')
      }
      return {
        plan,
        document: Object.keys(renames).length > 0 ? print(document) : text,
        renames,
        unanswerable: unanswerable.map((path) => path.map((key) => renames[key] ?? key)),
      }
    },
  }
}

/** Fields of the type system are answered without a plan. */
function asksForNothingElse(document: DocumentNode, supergraph: SupergraphDocument): boolean {
  let asksForTypes = false
  visitFields(document, supergraph, ({ type }) => {
    asksForTypes ||= type === undefined
    return false
  })
  return !asksForTypes
}
