import type { FetchDataKeyRenamer, FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type DocumentNode, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql'
import { mapFetches } from './plan-tree.ts'
import { splitFetch } from './split-fetch.ts'
import type { StandIn, StandIns } from './stand-ins.ts'

/**
 * Puts the fields with arguments back in the place of their stand-ins. In the answers these keep the stand-ins' names,
 * apart from each other and from what the client asked for; in a representation they bear their own.
 */
export function replaceStandIns(plan: QueryPlan, standIns: StandIns): QueryPlan {
  return mapFetches(plan, ({ fetch }) =>
    splitFetch(fetch, standIns).map((it) => {
      const operation = withCalls(it.operation, standIns.byName)
      const renamers = it.requires ? [...renamersFor(it.requires, standIns.byName)] : []
      return {
        ...it,
        ...operation,
        // First, as the planner's own rewrites may change the type by which these find their places.
        ...(renamers.length > 0 && { inputRewrites: [...renamers, ...(it.inputRewrites ?? [])] }),
      }
    }),
  )
}

function withCalls(
  operation: string,
  standIns: ReadonlyMap<string, StandIn>,
): Pick<FetchNode, 'operation' | 'operationDocumentNode'> {
  let changed = false
  const document: DocumentNode = visit(parse(operation, { noLocation: true }), {
    Field(field) {
      const standIn = standIns.get(field.name.value)
      if (!standIn) return undefined
      changed = true
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: { kind: Kind.NAME, value: standIn.field },
        arguments: standIn.arguments,
      }
    },
  })
  return changed ? { operation: stripIgnoredCharacters(print(document)) } : { operation }
}

function* renamersFor(
  selections: readonly QueryPlanSelectionNode[],
  standIns: ReadonlyMap<string, StandIn>,
  path: readonly string[] = [],
): Generator<FetchDataKeyRenamer> {
  for (const it of selections) {
    if (it.kind === 'InlineFragment') {
      const inside = it.typeCondition === undefined ? path : [...path, `... on ${it.typeCondition}`]
      yield* renamersFor(it.selections, standIns, inside)
      continue
    }
    // What is within goes first: its path leads through the name that is changed after.
    if (it.selections) yield* renamersFor(it.selections, standIns, [...path, it.name])
    const standIn = standIns.get(it.name)
    if (standIn) yield { kind: 'KeyRenamer', path: [...path, it.name], renameKeyTo: standIn.field }
  }
}
