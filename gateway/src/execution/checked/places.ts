import type { Step } from '../plan/fetches.ts'
import { type Data, isData, read } from './data.ts'

export type Path = readonly (string | number)[]

/** Visits every object at a place. `path` is the one way there, and changes after the call. */
export type Visit = (entity: Data, path: Path) => void

/** Goes to all objects at the end of `steps`, in the order in which they stand in the result. */
export function visitPlace(root: Data, steps: readonly Step[], visit: Visit): void {
  const path: (string | number)[] = []
  go(root, 0)

  function go(value: unknown, at: number): void {
    const step = steps[at]
    if (step === undefined) {
      // Apollo's plans may end before the last list.
      if (isData(value)) visit(value, path)
      else if (Array.isArray(value)) eachItem(value, at)
    } else if (step.kind === 'list') {
      if (Array.isArray(value)) eachItem(value, at + 1, step.types)
    } else if (isData(value)) {
      const inner = read(value, step.key)
      if (!isOneOf(inner, step.types)) return
      path.push(step.key)
      go(inner, at + 1)
      path.pop()
    }
  }

  function eachItem(list: readonly unknown[], next: number, types: readonly string[] | null = null): void {
    for (let index = 0; index < list.length; index++) {
      if (!isOneOf(list[index], types)) continue
      path.push(index)
      go(list[index], next)
      path.pop()
    }
  }
}

const isOneOf = (value: unknown, types: readonly string[] | null): boolean =>
  types === null || !isData(value) || typeof value['__typename'] !== 'string' || types.includes(value['__typename'])
