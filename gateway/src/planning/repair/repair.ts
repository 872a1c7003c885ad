import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, GraphQLError, parse, print } from 'graphql'
import type { OperationPlan } from '../plan.ts'
import { coverageOf } from './coverage.ts'
import { withDroppedMembers } from './dropped-members.ts'
import { asksForHollow, hollowInterfaces, uncoveredPaths } from './hollow-interfaces.ts'
import { mutationsInOrder } from './mutations-in-order.ts'
import { postponeFields } from './postpone-fields.ts'
import { replaceStandIns } from './replace-stand-ins.ts'
import { chainedFields } from './required-chains.ts'
import { resolvableKeysFirst } from './resolvable-keys.ts'
import { namesInRepresentations, withoutShadowing } from './shadowing-aliases.ts'
import { withStandIns } from './stand-ins.ts'
import { lookUpIn, readSupergraphDocument } from './supergraph-document.ts'
import { resolvedElsewhere, unreachablePaths, unresolvableEntities } from './unreachable-fields.ts'
import { unevenTypes } from './uneven-types.ts'
import { withoutUnusedExternals } from './unused-externals.ts'
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
  const resolvable = resolvedElsewhere(resolvableKeysFirst(standIns.document), supergraph)
  const repaired = resolvable === supergraph.document ? resolvable : withoutUnusedExternals(resolvable)
  const plannedOn = lookUpIn(repaired)
  const hollow = hollowInterfaces(plannedOn)
  const unresolvable = unresolvableEntities(plannedOn)
  const uneven = unevenTypes(plannedOn)
  const names = namesInRepresentations(plannedOn)
  const chains = chainedFields(plannedOn)
  const fieldsOfStandIns = Object.fromEntries([...standIns.byName].map(([name, { field }]) => [name, field]))

  return {
    sdl: repaired === supergraph.document ? sdl : print(repaired),

    plan(text, build) {
      const { document, renames } = withoutShadowing(parse(text, { noLocation: true }), names)
      const { planned, unanswerable } = planAnswerable(mutationsInOrder(document), build)
      const whole = uneven.size > 0 ? withDroppedMembers(planned, document, plannedOn, uneven) : planned
      const postponed = chains.size > 0 ? postponeFields(whole, chains, plannedOn) : whole
      return {
        plan: standIns.byName.size > 0 ? replaceStandIns(postponed, standIns) : postponed,
        document: Object.keys(renames).length > 0 ? print(document) : text,
        renames,
        standIns: fieldsOfStandIns,
        unanswerable: unanswerable.map((path) => path.map((key) => renames[key] ?? key)),
      }
    },
  }

  /** Plans again without what turns out to be unanswerable, until all that is left is answered. */
  function planAnswerable(document: DocumentNode, build: Build) {
    const unanswerable: (readonly string[])[] = []
    let left = document
    for (;;) {
      const planned = build(left)
      const paths = missingIn(planned, left)
      if (paths.length === 0) return { planned, unanswerable }
      unanswerable.push(...paths)
      const answerable = withoutPaths(left, paths)
      if (!answerable) throw new GraphQLError('No subgraph can answer this operation.')
      left = answerable
    }
  }

  function missingIn(plan: QueryPlan, document: DocumentNode): Paths {
    const unreachable = unresolvable.size > 0 ? unreachablePaths(document, plannedOn, unresolvable, plan) : []
    if (hollow.size === 0 || !asksForHollow(document, plannedOn, hollow)) return unreachable
    return [...unreachable, ...uncoveredPaths(document, plannedOn, hollow, coverageOf(plan))]
  }
}

type Paths = readonly (readonly string[])[]
