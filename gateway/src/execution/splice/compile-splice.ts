import { type GraphQLObjectType, type GraphQLSchema, OperationTypeNode, type SelectionSetNode } from 'graphql'
import type { OperationPlan } from '../../planning/plan.ts'
import { type Asking, type CompiledRequest, compileRequests } from '../compile-requests.ts'
import type { Fetch } from '../plan/fetches.ts'
import type { Conditions } from '../plan/selections.ts'
import { compileScanner } from './compile-scanner.ts'
import { layOut } from './lay-out.ts'
import { type Join, NotSpliceable } from './layout.ts'
import { type LinkedUser, type PartAddress, link } from './link.ts'
import { compileGap, compileRecord, compileRepresentation, isInjective } from './record-text.ts'
import { variablesOf } from './selection-text.ts'
import { createSpliceRecord } from './splice-record.ts'
import type { PartUser, RecordClass, SpliceProgram } from './splice-program.ts'
import type { SubgraphTypes } from './subgraph-types.ts'

export interface SpliceInput {
  readonly plan: OperationPlan
  readonly type: OperationTypeNode
  readonly apiSchema: GraphQLSchema
  readonly fullSchema: GraphQLSchema
  readonly subgraphTypes: SubgraphTypes
  readonly conditions: Conditions
  readonly rootType: GraphQLObjectType
  readonly selections: SelectionSetNode
  readonly fetches: readonly Fetch[]
  readonly groups: readonly (readonly Fetch[])[]
  readonly isDeferred: boolean
}

export interface CompiledSplice {
  readonly splice: SpliceProgram
  readonly compiled: readonly CompiledRequest[]
}

/** @throws NotSpliceable when the operation has to take the checked path. */
export function compileSplice(input: SpliceInput): CompiledSplice {
  refuseWhatCannot(input)
  const { root, joins } = layOut(input)
  const byFetch = Map.groupBy(joins, ({ fetch }) => fetch)
  const joinOf = new Map<Asking, Join>()
  const asking = (fetch: Fetch): readonly Asking[] =>
    (byFetch.get(fetch) ?? []).map((join) => {
      const made = ask(join)
      joinOf.set(made, join)
      return made
    })
  const compiled = compileRequests(input.groups, { schema: input.fullSchema, selections: input.selections, asking })

  const { parts, partOf } = addressParts(compiled, joinOf)
  const linked = link(root, parts, partOf)
  const classes = linked.classes.map(({ id, gaps, parts: joined }): RecordClass => ({
    id,
    gaps: gaps.map(compileGap),
    create: compileRecord(joined.length, gaps.length),
  }))
  const steps = compiled.map(({ request }) => {
    const own = parts.filter((part) => part.request === request.id)
    const named = own.map((part) => ({ alias: request.parts[part.index]?.alias ?? '_entities', part }))
    return {
      scan: compileScanner({ isRoot: request.isRoot, parts: named, linked }),
      parts: own.map((part) => ({
        variable: request.parts[part.index]?.variable ?? 'representations',
        users: linked.users.filter((user) => user.part === part).map((user) => compileUser(user, partOf)),
      })),
    }
  })
  const [gap] = root.gaps
  const answer = gap ? linked.addressOf(gap) : null
  return { splice: { steps, classes, answer, record: createSpliceRecord() }, compiled }
}

function refuseWhatCannot({ plan, type, isDeferred, fetches }: SpliceInput): void {
  // What falls back may be merged in any order, and is never asked twice: only so is a query's answer the same.
  if (type !== OperationTypeNode.QUERY) throw new NotSpliceable('no query')
  if (isDeferred) throw new NotSpliceable('deferred parts')
  if (Object.keys(plan.renames).length > 0 || plan.unanswerable.length > 0)
    throw new NotSpliceable('a rewritten operation')
  for (const { inputRewrites, outputRewrites, contextRewrites } of fetches) {
    if (inputRewrites.length + outputRewrites.length + contextRewrites.length > 0) {
      throw new NotSpliceable('names that differ between subgraphs')
    }
  }
}

function ask(join: Join): Asking {
  const { item, fetch, type } = join
  if (!item) throw new Error('A join was not laid out.')
  return {
    fetch,
    text: item.text,
    variables: variablesOf(item.order),
    signature: item.signature,
    typeName: type.name,
  }
}

function addressParts(compiled: readonly CompiledRequest[], joinOf: ReadonlyMap<Asking, Join>) {
  const parts: PartAddress[] = []
  const addresses = new Map<Join, PartAddress>()
  for (const { request, asked } of compiled) {
    asked.forEach((equal, index) => {
      const all = equal.flatMap((asking) => joinOf.get(asking) ?? [])
      const [join] = all
      if (!join?.item) throw new Error('A part of a request has no layout.')
      const { item, chunks, captures } = join
      const address = { id: parts.length, request: request.id, index, item, chunks, captures: captures.length }
      parts.push(address)
      for (const it of all) addresses.set(it, address)
    })
  }
  const partOf = (join: Join): PartAddress => {
    const address = addresses.get(join)
    if (!address) throw new Error('A join belongs to no request.')
    return address
  }
  return { parts, partOf }
}

const compileUser = (user: LinkedUser, partOf: (join: Join) => PartAddress): PartUser => ({
  recordClass: user.recordClass.id,
  slot: user.slot,
  isInjective: isInjective(user),
  represent: compileRepresentation(user, partOf),
})
