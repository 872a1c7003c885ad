import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, GraphQLError, parse, print } from 'graphql'
import type { OperationPlan } from '../plan.ts'
import { coverageOf } from './coverage.ts'
import { asksForHollow, hollowInterfaces, uncoveredPaths } from './hollow-interfaces.ts'
import { replaceStandIns } from './replace-stand-ins.ts'
import { resolvableKeysFirst } from './resolvable-keys.ts'
import { namesInRepresentations, withoutShadowing } from './shadowing-aliases.ts'
import { withStandIns } from './stand-ins.ts'
import { lookUpIn, readSupergraphDocument } from './supergraph-document.ts'
import { withoutPaths } from './without-paths.ts'

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
  plan(document: string, build: Build): OperationPlan
}

type Build = (document: DocumentNode) => QueryPlan

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
      const { planned, unanswerable } = planAnswerable(document, build)
      return {
        plan: standIns.byName.size > 0 ? replaceStandIns(planned, standIns) : planned,
        document: Object.keys(renames).length > 0 ? print(document) : text,
        renames,
        unanswerable: unanswerable.map((path) => path.map((key) => renames[key] ?? key)),
      }
    },
  }

  function planAnswerable(document: DocumentNode, build: Build) {
    const planned = build(document)
    if (hollow.size === 0 || !asksForHollow(document, supergraph, hollow)) return { planned, unanswerable: [] }
    const unanswerable = uncoveredPaths(document, supergraph, hollow, coverageOf(planned))
    if (unanswerable.length === 0) return { planned, unanswerable }
    const answerable = withoutPaths(document, unanswerable)
    if (!answerable) throw new GraphQLError('No subgraph can answer this operation.')
    return { planned: build(answerable), unanswerable }
  }
}
