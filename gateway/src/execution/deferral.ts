import { type Data, isData, read } from './checked/data.ts'
import type { CheckedResult } from './checked/checked-result.ts'
import type { DeferredPart, DeferredPlace, ExecutionError, ExecutionRequest } from './execution.ts'
import { inClientsKeys } from './client-keys.ts'
import type { DeferredStep, Program, RequestStep } from './program.ts'

/** Hands the deferred parts of an answer out, each when all that it needs is there and its parent is out. */
export interface Deferral {
  /** What follows the first answer directly, once its data is there. */
  pending(): readonly DeferredPlace[]
  /** The first answer is out. */
  begun(): void
  /** A request has been answered. */
  answered(step: RequestStep): void
  /** Ends what has not come, with an error at each place. */
  fail(error: ExecutionError): void
}

export function createDeferral(program: Program, request: ExecutionRequest, result: CheckedResult): Deferral {
  const missing = program.deferred.map(({ requests }) => new Set(requests))
  const out = new Set<number>()
  /** What of that has been handed over. */
  let handedOver: ReadonlySet<number> = new Set()
  /** Errors that no part has told so far: theirs was left out, or shows nothing itself. */
  let untold: readonly ExecutionError[] = []
  let hasBegun = false

  return {
    pending: () =>
      program.deferred
        .filter(({ parent, shape }) => parent === 0 && shape)
        .flatMap((step) =>
          placesShown(step).map(({ path }) => ({ label: step.label, path: inClientsKeys(path, program.renames) })),
        ),
    begun() {
      hasBegun = true
      release()
    },
    answered({ id }) {
      for (const requests of missing) requests.delete(id)
      if (hasBegun) release()
    },
    fail(error) {
      const parts = program.deferred
        .filter(({ shape, number }) => shape && !handedOver.has(number))
        .filter(({ parent }) => parent === 0 || handedOver.has(parent))
        .flatMap(({ place, label }) => placesOf(result.data, place).map(({ path }) => ({ path, label })))
        .map(({ path, label }): DeferredPart => {
          const shown = inClientsKeys(path, program.renames)
          return { label, path: shown, data: { text: 'null', encoding: 'utf8' }, errors: [{ ...error, path: shown }] }
        })
      request.onDeferred?.(parts, true)
    },
  }

  function release(): void {
    const parts: DeferredPart[] = []
    let isNews = true
    while (isNews) {
      isNews = false
      program.deferred.forEach((step, index) => {
        const isParentOut = step.parent === 0 || out.has(step.parent)
        if (out.has(step.number) || !isParentOut || (missing[index]?.size ?? 0) > 0) return
        out.add(step.number)
        isNews = true
        parts.push(...partsOf(step))
      })
    }
    const isLast = out.size === program.deferred.length
    handedOver = new Set(out)
    if (parts.length > 0 || isLast) request.onDeferred?.(parts, isLast)
  }

  /** Where there is something to show: of objects of a type that the block does not concern there is nothing. */
  function placesShown({ shape, place }: DeferredStep): readonly Place[] {
    return shape ? placesOf(result.data, place).filter(({ data }) => shape(data).text !== '{}') : []
  }

  function partsOf(step: DeferredStep): readonly DeferredPart[] {
    const { number, shape, label } = step
    const errors = [...untold, ...result.errorsOf(number)]
    const places = placesShown(step)
    untold = places.length > 0 ? [] : errors
    return places.map(({ path, data }, index) => {
      // What went wrong is told with the part that it belongs to, else with the first.
      const own = errors.filter(
        (it) => belongsTo(it, path) || (index === 0 && !places.some((other) => belongsTo(it, other.path))),
      )
      return {
        label,
        path: inClientsKeys(path, program.renames),
        data: { text: shape?.(data, path).text ?? 'null', encoding: 'utf8' },
        errors: own.map((it) => (it.path ? { ...it, path: inClientsKeys(it.path, program.renames) } : it)),
      }
    })
  }
}

const belongsTo = ({ path = [] }: ExecutionError, place: readonly (string | number)[]): boolean =>
  place.every((key, index) => path[index] === key)

interface Place {
  readonly path: readonly (string | number)[]
  readonly data: Data
}

/** Where a deferred block stands: a place in each item of the lists on the way. */
function placesOf(root: Data, steps: DeferredStep['place']): readonly Place[] {
  const places: Place[] = []
  go(root, 0, [])
  return places

  function go(value: unknown, at: number, path: readonly (string | number)[]): void {
    if (Array.isArray(value)) return value.forEach((item, index) => go(item, at, [...path, index]))
    if (!isData(value)) return
    const step = steps[at]
    if (step === undefined) return void places.push({ path, data: value })
    if (typeof step !== 'string') {
      // An object that does not say its type has the only one that it can have.
      const typeName = value['__typename']
      if (typeof typeName !== 'string' || step.has(typeName)) go(value, at + 1, path)
      return
    }
    go(read(value, step), at + 1, [...path, step])
  }
}
