import type { FetchDataKeyRenamer } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import type { Part, RequestStep } from '../program.ts'
import type { Batch, BatchPart } from './batch.ts'
import { type Data, isData, read } from './data.ts'
import { type Path, visitPlace } from './places.ts'
import { isOfType } from './rewrites.ts'

/** Collects the entities that a request asks for. Empty when it asks for none. */
export function batchesOf(step: RequestStep, root: Data, schema: GraphQLSchema): readonly Batch[] {
  const [first] = step.parts
  if (first && first.contexts.length > 0) return batchesByContext(first, root, schema)
  const parts = step.parts.map((part) => collectPart(part, part, part.ownPlaces, root))
  const isDivisible = step.parts.length > 1 || step.parts.some(({ ownPlaces }) => ownPlaces.length > 1)
  return parts.some(({ numbers }) => numbers.size > 0) ? [{ text: step, parts, isDivisible, contexts: null }] : []
}

/** The same entities in requests of their own, one for each of the plan's fetches. */
export function batchesApart({ parts }: RequestStep, root: Data): readonly Batch[] {
  return parts.flatMap((part) =>
    part.ownPlaces.flatMap((place) => {
      const alone = { alias: '_entities', variable: 'representations' }
      const collected = collectPart(part, alone, [place], root)
      if (collected.numbers.size === 0) return []
      return [{ text: part.alone, parts: [collected], isDivisible: false, contexts: null }]
    }),
  )
}

function collectPart(
  part: Part,
  { alias, variable }: Pick<Part, 'alias' | 'variable'>,
  places: Part['places'],
  root: Data,
): BatchPart {
  const collected: BatchPart = { part, alias, variable, numbers: new Map(), targets: [] }
  for (const place of places) {
    visitPlace(root, place, (entity) => {
      const text = part.represent(entity)
      if (text !== null) collected.targets.push(entity, numberOf(collected, text))
    })
  }
  return collected
}

function numberOf({ numbers }: BatchPart, representation: string): number {
  const known = numbers.get(representation)
  if (known !== undefined) return known
  const number = numbers.size
  numbers.set(representation, number)
  return number
}

/** Entities below different values of a context go into different requests: a variable has one value. */
function batchesByContext(part: Part, root: Data, schema: GraphQLSchema): readonly Batch[] {
  const batches = new Map<string, Batch & { readonly parts: readonly [BatchPart] }>()
  for (const place of part.places) {
    visitPlace(root, place, (entity, path) => {
      const text = part.represent(entity)
      if (text === null) return
      const contexts = contextsOf(part.contexts, root, path, schema)
      const key = JSON.stringify([...contexts])
      let batch = batches.get(key)
      if (!batch) {
        const alone: BatchPart = {
          part,
          alias: '_entities',
          variable: 'representations',
          numbers: new Map(),
          targets: [],
        }
        batch = { text: part.alone, parts: [alone], isDivisible: false, contexts }
        batches.set(key, batch)
      }
      batch.parts[0].targets.push(entity, numberOf(batch.parts[0], text))
    })
  }
  return [...batches.values()]
}

function contextsOf(
  renamers: readonly FetchDataKeyRenamer[],
  root: Data,
  path: Path,
  schema: GraphQLSchema,
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>()
  for (const { path: wanted, renameKeyTo } of renamers) {
    if (values.has(renameKeyTo)) continue
    const value = contextValue(wanted, root, path, schema)
    if (value !== undefined) values.set(renameKeyTo, value)
  }
  return values
}

/** `..` leaves the object for the one above it; then `... on T` and keys lead to the value. */
function contextValue(wanted: readonly string[], root: Data, path: Path, schema: GraphQLSchema): unknown {
  let depth = path.length
  let at = 0
  for (; wanted[at] === '..'; at++) {
    do depth -= 1
    while (depth > 0 && typeof path[depth] === 'number')
  }
  let value: unknown = path.slice(0, Math.max(depth, 0)).reduce<unknown>(stepInto, root)
  for (const element of wanted.slice(at)) {
    if (!element.startsWith('... on ')) value = stepInto(value, element)
    else if (!isTyped(value, element.slice('... on '.length), schema)) return undefined
  }
  return value
}

function isTyped(value: unknown, type: string, schema: GraphQLSchema): boolean {
  if (!isData(value)) return false
  const typeName = value['__typename']
  return typeof typeName !== 'string' || isOfType(schema, typeName, type)
}

function stepInto(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : value.map((item) => stepInto(item, step))
  return isData(value) ? read(value, String(step)) : undefined
}
