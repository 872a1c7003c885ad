import type { GraphQLFormattedError } from 'graphql'
import type { ExecutionError } from '../execution.ts'
import type { Part, RequestStep } from '../program.ts'
import type { Batch, BatchPart } from './batch.ts'
import { type Data, isData, read } from './data.ts'
import { type Path, visitPlace } from './places.ts'

/** Errors that one failure makes: an entity may stand at thousands of places. */
const MOST_PLACES = 100

/** What is known of a failure, beside where it is felt. */
type Failure = Omit<ExecutionError, 'path' | 'service'>

/** A subgraph's error, at each place of the answer that it belongs to. */
export function errorsAt(error: unknown, step: RequestStep, batch: Batch, root: Data): readonly ExecutionError[] {
  const { message, path, extensions } = (isData(error) ? error : {}) as Partial<GraphQLFormattedError>
  const failure: Failure = {
    message: typeof message === 'string' && message !== '' ? message : 'A part of the graph failed.',
    // A subgraph that gives no code leaves it open whether its words are meant for clients.
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...(isData(extensions) && extensions) },
  }
  const given = isPath(path) ? path : undefined
  const at = (where: Path | undefined): ExecutionError => ({ ...failure, path: where, service: step.service })
  if (step.isRoot) {
    return given ? [at(inKeysOfResult(given, step.parts[0]?.renamed))] : pathsMissing(step, batch, root).map(at)
  }
  const part = batch.parts.find(({ alias }) => alias === given?.[0])
  const number = given?.[1]
  if (!given || !part) return pathsMissing(step, batch, root).map(at)
  if (typeof number !== 'number') return placesMissing(part, root, part.part.keys).map(at)
  const rest = inKeysOfResult(given.slice(2), part.part.renamed)
  return placesOf(part, root, number).map((place) => at([...place, ...rest]))
}

const isPath = (value: unknown): value is Path =>
  Array.isArray(value) && value.every((it) => typeof it === 'string' || typeof it === 'number')

const inKeysOfResult = (path: Path, renamed: Part['renamed'] | undefined): Path =>
  path.map((key) => (typeof key === 'string' ? (renamed?.get(key) ?? key) : key))

/** A failure of a whole request, at each field that is missing because of it. */
export const errorsOfFailure = (
  failure: Failure,
  step: RequestStep,
  batch: Batch,
  root: Data,
): readonly ExecutionError[] =>
  pathsMissing(step, batch, root).map((path) => ({ ...failure, path, service: step.service }))

function pathsMissing(step: RequestStep, { parts }: Batch, root: Data): readonly (Path | undefined)[] {
  // Where nothing was asked for but the type's name, nothing is missing.
  const rootKeys = step.parts[0]?.keys ?? []
  if (step.isRoot) return rootKeys.length > 0 ? rootKeys.map(({ key }) => [key]) : [undefined]
  // Two of the plan's fetches may bring the same field.
  const missing = new Map<string, Path>()
  for (const part of parts) {
    for (const path of placesMissing(part, root, part.part.keys)) missing.set(JSON.stringify(path), path)
  }
  return [...missing.values()].slice(0, MOST_PLACES)
}

const placesMissing = (part: BatchPart, root: Data, keys: Part['keys']): readonly Path[] =>
  entitiesOf(part, root)
    .flatMap(({ path, entity }) => (keys.length > 0 ? keysFor(entity, keys).map((key) => [...path, key]) : [path]))
    .slice(0, MOST_PLACES)

/** Those that an entity of its type has. */
const keysFor = (entity: Data, keys: Part['keys']): readonly string[] => {
  const type = read(entity, '__typename')
  return keys.filter(({ types }) => typeof type !== 'string' || !types || types.has(type)).map(({ key }) => key)
}

/** Errors at what a step cannot even ask for, because what it needs for that did not come. */
export function errorsOfLack(failure: ExecutionError, step: RequestStep, root: Data): readonly ExecutionError[] {
  const errors: ExecutionError[] = []
  for (const { places, keys, represent } of step.parts) {
    for (const place of places) {
      visitPlace(root, place, (entity, path) => {
        if (errors.length >= MOST_PLACES || represent(entity) !== null) return
        for (const key of keysFor(entity, keys)) {
          if (read(entity, key) === undefined) errors.push({ ...failure, path: [...path, key] })
        }
      })
    }
  }
  return errors
}

interface Placed {
  readonly path: Path
  readonly entity: Data
}

const placesOf = (part: BatchPart, root: Data, number?: number): readonly Path[] =>
  entitiesOf(part, root, number).map(({ path }) => path)

/** Where the entities of a part stand: all of them, or those of one representation. */
function entitiesOf({ part, targets }: BatchPart, root: Data, number?: number): readonly Placed[] {
  const wanted = new Set<unknown>()
  for (let index = 0; index < targets.length; index += 2) {
    if (number === undefined || targets[index + 1] === number) wanted.add(targets[index])
  }
  const found: Placed[] = []
  for (const place of part.places) {
    visitPlace(root, place, (entity, path) => {
      if (found.length < MOST_PLACES && wanted.has(entity)) found.push({ path: [...path], entity })
    })
  }
  return found
}
