import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isAbstractType,
  isCompositeType,
} from 'graphql'
import type { Shape } from './checked/shape.ts'
import type { CompiledRequest } from './compile-requests.ts'
import { deferredAt } from './plan/deferred-fragments.ts'
import type { DeferredBlock } from './plan/fetches.ts'
import { type Conditions, responseKeyOf } from './plan/selections.ts'
import type { DeferredStep } from './program.ts'

export interface DeferredContext {
  readonly schema: GraphQLSchema
  readonly rootType: GraphQLCompositeType
  readonly operation: OperationDefinitionNode
  readonly compiled: readonly CompiledRequest[]
  readonly conditions: Conditions
  /** @param known what is shown beside the text, before it. */
  shapeOfText(type: GraphQLCompositeType, text: string, known: readonly SelectionSetNode[]): Shape
}

/** The deferred blocks, with what each waits for and how it is shaped. */
export function compileDeferred(blocks: readonly DeferredBlock[], context: DeferredContext): readonly DeferredStep[] {
  const requestOf = new Map(
    context.compiled.flatMap(({ request, fetches }) => fetches.map((fetch) => [fetch.id, request.id] as const)),
  )
  return blocks.map((block) => {
    const own = context.compiled
      .filter(({ request }) => request.block === block.number)
      .map(({ request }) => request.id)
    const needed = block.after.flatMap((id) => requestOf.get(id) ?? [])
    const { subselection, label } = block
    const keys = block.queryPath.filter((element) => !element.startsWith('... on '))
    const meant = deferredAt(context.operation.selectionSet, { label, keys }, context.conditions)
    // Of several without a label nothing tells which one is meant.
    const known = meant.length === 1 ? meant : []
    const type = typeAt(block.queryPath, context)
    return {
      ...block,
      place: block.queryPath.map((element) => conditionOf(element, context.schema) ?? element),
      shape:
        subselection === undefined && known.length === 0 ? null : context.shapeOfText(type, subselection ?? '', known),
      requests: [...new Set([...needed, ...own])],
    }
  })
}

/** The type at the end of a path of response keys and `... on T`. */
function typeAt(path: readonly string[], { schema, rootType, operation }: DeferredContext): GraphQLCompositeType {
  let type = rootType
  let sets: readonly SelectionSetNode[] = [operation.selectionSet]
  for (const element of path) {
    if (element.startsWith('... on ')) {
      type = compositeNamed(schema, element.slice('... on '.length))
      continue
    }
    const found = sets.flatMap((set) => fieldsNamed(schema, set, type, element))
    const [first] = found
    if (!first) throw new Error(`The operation has no field ${path.join('.')}.`)
    type = first.type
    sets = found.map(({ selectionSet }) => selectionSet)
  }
  return type
}

interface FoundField {
  readonly type: GraphQLCompositeType
  readonly selectionSet: SelectionSetNode
}

function fieldsNamed(
  schema: GraphQLSchema,
  { selections }: SelectionSetNode,
  parent: GraphQLCompositeType,
  key: string,
): readonly FoundField[] {
  return selections.flatMap((it) => {
    if (it.kind === Kind.INLINE_FRAGMENT) {
      const type = it.typeCondition ? compositeNamed(schema, it.typeCondition.name.value) : parent
      return fieldsNamed(schema, it.selectionSet, type, key)
    }
    if (it.kind !== Kind.FIELD || !it.selectionSet || responseKeyOf(it) !== key || !('getFields' in parent)) return []
    const type = getNamedType(parent.getFields()[it.name.value]?.type)
    return type && isCompositeType(type) ? [{ type, selectionSet: it.selectionSet }] : []
  })
}

/** The object types that `... on T` lets through; undefined for a response key. */
function conditionOf(element: string, schema: GraphQLSchema): ReadonlySet<string> | undefined {
  if (!element.startsWith('... on ')) return undefined
  const type = compositeNamed(schema, element.slice('... on '.length))
  return new Set((isAbstractType(type) ? schema.getPossibleTypes(type) : [type]).map(({ name }) => name))
}

function compositeNamed(schema: GraphQLSchema, name: string): GraphQLCompositeType {
  const type = schema.getType(name)
  if (!type || !isCompositeType(type)) throw new Error(`${name} is no type that has fields.`)
  return type
}
