import { type FieldNode, type GraphQLSchema, Kind, type SelectionSetNode, isAbstractType, isObjectType } from 'graphql'
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
import type { Part, PartKey, RequestStep } from './program.ts'

/** How entities of a fetch are asked for: as the plan has it, or rewritten so that its text can pass. */
export interface Asking {
  readonly fetch: Fetch
  /** The selection set, and the variables in it. */
  readonly text: string
  readonly variables: readonly string[]
  /** What is asked in one request with equal signatures becomes one part with several places. */
  readonly signature: string
  /** The type of its entities where it is known and therefore not asked for. */
  readonly typeName: string | null
}

/** A fetch as the plan has it. */
export function askAsPlanned(fetch: Fetch): readonly Asking[] {
  const text = textOfSelections(fetch.selectionSet)
  const { requires, inputRewrites, outputRewrites } = fetch
  const signature = JSON.stringify([requires, text, inputRewrites, outputRewrites])
  return [{ fetch, text, variables: variablesIn(fetch.selectionSet), signature, typeName: null }]
}

/** One request, and what of it each of its parts is. */
export interface CompiledRequest {
  readonly request: RequestStep
  readonly fetches: readonly Fetch[]
  readonly asked: readonly (readonly Asking[])[]
}

export interface RequestContext {
  /** With what clients do not see. */
  readonly schema: GraphQLSchema
  /** What the client asked for. */
  readonly selections: SelectionSetNode
  /** One for each part that a fetch becomes. */
  asking(fetch: Fetch): readonly Asking[]
}

/** Makes requests out of groups of fetches. */
export function compileRequests(
  groups: readonly (readonly Fetch[])[],
  context: RequestContext,
): readonly CompiledRequest[] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((fetch) => [fetch.id, index] as const)))
  const before = groups.map((group) => new Set(group.flatMap(({ after }) => after.map((id) => groupOf.get(id) ?? 0))))
  return groups.map((fetches, id) => {
    const next = before.flatMap((earlier, other) => (earlier.has(id) ? [other] : []))
    return compileRequest(fetches, { id, waitsFor: before[id]?.size ?? 0, next }, context)
  })
}

function compileRequest(
  fetches: readonly Fetch[],
  place: Pick<RequestStep, 'id' | 'waitsFor' | 'next'>,
  context: RequestContext,
): CompiledRequest {
  const [first] = fetches
  if (!first) throw new Error('A request needs a fetch.')
  const asked = [...Map.groupBy(fetches.flatMap(context.asking), ({ signature }) => signature).values()]
  const operations = fetches.map(({ operation }) => operation)
  const headFor = (askings: readonly Asking[]) => ({
    operation: first.operation,
    definitions: definitionsOf(operations, new Set(askings.flatMap(({ variables }) => variables))),
  })
  const head = headFor(asked.flat())
  const prefix = ownPrefix(head.definitions.keys())
  const isFirst = createIsFirst()
  const parts = asked.flatMap((equal, index): readonly Part[] => {
    const [one] = equal
    if (!one) return []
    const { text, typeName, fetch } = one
    const whole = { alias: '_entities', variable: 'representations', text }
    return [
      {
        ...(asked.length === 1 ? whole : { alias: `e${index}`, variable: `${prefix}${index}`, text }),
        places: placesOf(equal),
        ownPlaces: placesOf(equal.filter(isFirst)),
        keys: keysOf(fetch, context),
        represent: compileRepresent(context.schema, fetch.requires ?? [], fetch.inputRewrites, typeName),
        renamed: renamedBy(fetch),
        amend: compileRewrites(context.schema, fetch.outputRewrites),
        contexts: fetch.contextRewrites,
        alone: fetch.requires ? entitiesRequest(headFor([one]), [whole]) : rootRequest(headFor([one]), text),
      },
    ]
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
  return { request, fetches, asked }
}

/** One fetch may ask for several types at the same place. */
const placesOf = (askings: readonly Asking[]): Part['places'] => [...new Set(askings.map(({ fetch }) => fetch.path))]

/** Whether nothing before has asked for the same type in the place of that fetch. */
function createIsFirst(): (asking: Asking) => boolean {
  const asked = new Map<Fetch, Set<string | null>>()
  return ({ fetch, typeName }) => {
    const types = asked.get(fetch) ?? new Set()
    asked.set(fetch, types)
    const isFirst = !types.has(typeName)
    types.add(typeName)
    return isFirst
  }
}

/** The client's response keys that a fetch brings: not those that only other fetches need. */
function keysOf(fetch: Fetch, { schema, selections }: RequestContext): readonly PartKey[] {
  const renamed = renamedBy(fetch)
  const shown = keysAt(selections, fetch.path)
  const keys = new Map<string, PartKey['types']>()
  const collect = (set: Fetch['selectionSet'], types: PartKey['types']): void => {
    for (const it of set.selections) {
      if (it.kind === Kind.INLINE_FRAGMENT) {
        const named = it.typeCondition && namesOf(schema, it.typeCondition.name.value)
        collect(it.selectionSet, bothOf(types, named ?? null))
      }
      // A type's name is known without an answer, whatever the client calls it.
      else if (it.kind === Kind.FIELD && it.name.value !== '__typename') {
        const key = renamed.get(responseKeyOf(it)) ?? responseKeyOf(it)
        const before = keys.get(key)
        if (shown.has(key)) keys.set(key, before === null || !types ? null : new Set([...(before ?? []), ...types]))
      }
    }
  }
  collect(fetch.selectionSet, null)
  return [...keys].map(([key, types]) => ({ key, types }))
}

const bothOf = (outer: PartKey['types'], inner: PartKey['types']): PartKey['types'] =>
  outer && inner ? new Set([...inner].filter((it) => outer.has(it))) : (inner ?? outer)

/** Objects may say that they are of a type that subgraphs know, or of an interface that one of them knows as an object. */
function namesOf(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const type = schema.getType(name)
  const others = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? type.getInterfaces() : []
  return new Set([name, ...others.map((it) => it.name)])
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
