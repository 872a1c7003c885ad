import { type FieldNode, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql'
import { compileRepresent } from './checked/representation.ts'
import { compileRewrites } from './checked/rewrites.ts'
import type { Fetch } from './plan/fetches.ts'
import {
  definitionsOf,
  entitiesRequest,
  ownPrefix,
  rootRequest,
  textOfSelections,
  variablesIn,
} from './plan/request-text.ts'
import { responseKeyOf } from './plan/selections.ts'
import type { Part, RequestStep } from './program.ts'

/** How a fetch is asked for: as the plan has it, or rewritten so that its text can pass. */
export interface Asking {
  /** The selection set, and the variables in it. */
  readonly text: string
  readonly variables: readonly string[]
  /** Fetches of a request with equal signatures become one part with several places. */
  readonly signature: string
  /** The type of its entities where it is known and therefore not asked for. */
  readonly typeName: string | null
}

/** A fetch as the plan has it. */
export const askAsPlanned = (fetch: Fetch): Asking => {
  const text = textOfSelections(fetch.selectionSet)
  const { requires, inputRewrites, outputRewrites } = fetch
  return {
    text,
    variables: variablesIn(fetch.selectionSet),
    signature: JSON.stringify([requires, text, inputRewrites, outputRewrites]),
    typeName: null,
  }
}

/** One request, and which of its parts each fetch became. */
export interface CompiledRequest {
  readonly request: RequestStep
  readonly partOf: ReadonlyMap<Fetch, number>
}

export interface RequestContext {
  /** With what clients do not see. */
  readonly schema: GraphQLSchema
  /** What the client asked for. */
  readonly selections: SelectionSetNode
}

/** Makes requests out of groups of fetches. */
export function compileRequests(
  groups: readonly (readonly Fetch[])[],
  asking: (fetch: Fetch) => Asking,
  { schema, selections }: RequestContext,
): readonly CompiledRequest[] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((fetch) => [fetch.id, index] as const)))
  const before = groups.map((group) => {
    const earlier = new Set(group.flatMap(({ after }) => after.map((id) => groupOf.get(id) ?? 0)))
    return [...earlier]
  })
  return groups.map((group, id) => {
    const next = before.flatMap((earlier, other) => (earlier.includes(id) ? [other] : []))
    return compileRequest(group, { id, waitsFor: before[id]?.length ?? 0, next }, asking, { schema, selections })
  })
}

function compileRequest(
  group: readonly Fetch[],
  place: Pick<RequestStep, 'id' | 'waitsFor' | 'next'>,
  asking: (fetch: Fetch) => Asking,
  { schema, selections }: RequestContext,
): CompiledRequest {
  const [first] = group
  if (!first) throw new Error('A request needs a fetch.')
  const bySignature = new Map<string, Fetch[]>()
  for (const fetch of group) {
    const { signature } = asking(fetch)
    const equal = bySignature.get(signature)
    if (equal) equal.push(fetch)
    else bySignature.set(signature, [fetch])
  }
  const partFetches = [...bySignature.values()]
  const operations = group.map(({ operation }) => operation)
  const headFor = (fetches: readonly Fetch[]) => ({
    operation: first.operation,
    definitions: definitionsOf(operations, new Set(fetches.flatMap((it) => asking(it).variables))),
  })
  const head = headFor(group)
  const prefix = ownPrefix(head.definitions.keys())
  const isAlone = partFetches.length === 1
  const parts = partFetches.map((fetches, index): Part => {
    const [fetch = first] = fetches
    const { text, typeName } = asking(fetch)
    const asked = {
      alias: isAlone ? '_entities' : `e${index}`,
      variable: isAlone ? 'representations' : `${prefix}${index}`,
      text,
    }
    const aloneText = { alias: '_entities', variable: 'representations', text }
    return {
      ...asked,
      places: fetches.map(({ path }) => path),
      keys: keysOf(fetch, selections),
      represent: compileRepresent(schema, fetch.requires ?? [], fetch.inputRewrites, typeName),
      renamed: renamedBy(fetch),
      amend: compileRewrites(schema, fetch.outputRewrites),
      contexts: fetch.contextRewrites,
      alone: fetch.requires ? entitiesRequest(headFor([fetch]), [aloneText]) : rootRequest(headFor([fetch]), text),
    }
  })
  const text = first.requires ? entitiesRequest(head, parts) : rootRequest(head, parts[0]?.text ?? '{__typename}')
  const request: RequestStep = {
    ...place,
    ...text,
    service: first.service,
    isRoot: first.requires === null,
    isMutation: first.operation.operation === 'mutation',
    parts,
    block: first.block,
  }
  return {
    request,
    partOf: new Map(partFetches.flatMap((fetches, index) => fetches.map((it) => [it, index] as const))),
  }
}

/** The client's response keys that a fetch brings: not those that only other fetches need. */
function keysOf(fetch: Fetch, asked: SelectionSetNode): readonly string[] {
  const renamed = renamedBy(fetch)
  const keys = new Set<string>()
  const collect = (set: Fetch['selectionSet']): void => {
    for (const it of set.selections) {
      if (it.kind === Kind.FIELD) keys.add(renamed.get(responseKeyOf(it)) ?? responseKeyOf(it))
      else if (it.kind === Kind.INLINE_FRAGMENT) collect(it.selectionSet)
    }
  }
  collect(fetch.selectionSet)
  keys.delete('__typename')
  const shown = keysAt(asked, fetch.path)
  return [...keys].filter((key) => shown.has(key))
}

/** What an operation asks for at a place, of whatever type. */
function keysAt(asked: SelectionSetNode, path: Fetch['path']): ReadonlySet<string> {
  const fields = path.flatMap((step) => (step.kind === 'field' ? [step.key] : []))
  const sets = fields.reduce<readonly SelectionSetNode[]>(
    (outer, key) =>
      outer.flatMap((set) => fieldsIn(set).flatMap((it) => (responseKeyOf(it) === key && it.selectionSet) || [])),
    [asked],
  )
  return new Set(sets.flatMap(fieldsIn).map(responseKeyOf))
}

const fieldsIn = ({ selections }: SelectionSetNode): readonly FieldNode[] =>
  selections.flatMap((it) => {
    if (it.kind === Kind.FIELD) return [it]
    return it.kind === Kind.INLINE_FRAGMENT ? fieldsIn(it.selectionSet) : []
  })

const renamedBy = ({ outputRewrites }: Fetch): ReadonlyMap<string, string> =>
  new Map(
    outputRewrites.flatMap((it) => (it.kind === 'KeyRenamer' ? [[it.path.at(-1) ?? '', it.renameKeyTo] as const] : [])),
  )
