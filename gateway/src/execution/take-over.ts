import { toByteString } from './byte-string.ts'
import type { Batch, BatchPart } from './checked/batch.ts'
import type { CheckedResult } from './checked/checked-result.ts'
import type { Data } from './checked/data.ts'
import { visitPlace } from './checked/places.ts'
import type { RequestStep } from './program.ts'
import type { SplicedResult } from './splice/spliced-result.ts'

/**
 * Hands over from the spliced path: what has come is merged in the order in which it came, and for what is on its way
 * it is noted which entities it was asked for.
 *
 * @param onTheirWay steps that have been sent and not been taken.
 */
export function takeOver(
  spliced: SplicedResult,
  checked: CheckedResult,
  onTheirWay: readonly RequestStep[],
): ReadonlyMap<RequestStep, Batch> {
  const taken = new Set<RequestStep>()
  for (const { step, text } of spliced.taken) {
    taken.add(step)
    const bytes = Buffer.from(text, 'latin1')
    const note = { attempts: 1, isShared: false }
    checked.take(step, batchOf(step, spliced, checked.data), { kind: 'bytes', status: 200, bytes, note })
  }
  const waiting = onTheirWay.filter((step) => !taken.has(step))
  return new Map(waiting.map((step) => [step, batchOf(step, spliced, checked.data)]))
}

/** What a step has sent, with its entities as they are among the merged objects. */
function batchOf(step: RequestStep, spliced: SplicedResult, root: Data): Batch {
  if (step.isRoot) return { text: step, parts: [], isDivisible: false, contexts: null }
  const parts = step.parts.map((part, index): BatchPart => {
    const numbers = spliced.sentBy(step, index)
    const targets: (Data | number)[] = []
    for (const place of part.places) {
      visitPlace(root, place, (entity) => {
        const representation = part.represent(entity)
        const number = representation === null ? undefined : numbers.get(toByteString(representation))
        if (number !== undefined) targets.push(entity, number)
      })
    }
    return { part, alias: part.alias, variable: part.variable, numbers, targets }
  })
  return {
    text: step,
    parts,
    isDivisible: parts.length > 1 || parts.some(({ part }) => part.places.length > 1),
    contexts: null,
  }
}
