import type { Outcome } from '../execution/execution.ts'
import type { PreparedOperation } from '../planning/prepared.ts'
import type { Answer, LaterPart } from './answers.ts'
import type { RequestContext } from './context.ts'
import { createCutOff } from './cut-off.ts'
import type { Explaining } from './explain.ts'
import { resultText } from './json-text.ts'
import type { Measure } from './measure.ts'
import type { Present } from './present.ts'
import type { DeferredListener, OperationRun } from './run.ts'

export interface Answering {
  readonly prepared: PreparedOperation
  readonly context: RequestContext
  /** When it came, on the clock of `performance.now()`. */
  readonly since: number
  readonly explaining: Explaining | undefined
}

/** What errors are told by, and operations counted. */
export interface Telling {
  readonly present: Present
  readonly measure: Measure
}

/** Makes the answer of what came out: its errors presented, and counted by how it went. */
export function answerWith(
  outcome: Outcome,
  run: Pick<OperationRun, 'follow'>,
  { prepared, context, since, explaining }: Answering,
  { present, measure }: Telling,
): Answer {
  const { data, hasNext, pending = [] } = outcome
  const errors = present.errors(outcome.errors, context.requestId)
  const extensions = extensionsOf(outcome, explaining)
  const failed = data.text === 'null' ? 'failed' : 'partial'
  let isWhole = errors.length === 0
  const count = () => measure(prepared, isWhole ? 'ok' : failed, since)
  if (!hasNext) {
    count()
    return { kind: 'whole', json: resultText(data, errors, extensions), refusal: undefined }
  }

  const isCutOff = createCutOff(outcome)
  const follow = (onParts: (parts: readonly LaterPart[], isLast: boolean) => void): DeferredListener => {
    return (parts, isLast) => {
      const placed = parts.filter(({ path }) => !isCutOff(path))
      const presented = placed.map((part) => ({
        ...part,
        errors: present.errors(part.errors, context.requestId),
      }))
      isWhole &&= presented.every((part) => part.errors.length === 0)
      if (isLast) count()
      if (presented.length > 0 || isLast) onParts(presented, isLast)
    }
  }
  return {
    kind: 'parts',
    first: { data, errors, extensions, pending: pending.filter(({ path }) => !isCutOff(path)) },
    follow: (onParts) => run.follow(follow(onParts)),
  }
}

/** The value of `extensions`, as JSON; undefined when there is nothing to say. */
function extensionsOf({ completions }: Outcome, explaining: Explaining | undefined): string | undefined {
  if (!explaining && completions.length === 0) return undefined
  return JSON.stringify({
    ...(completions.length > 0 && { valueCompletion: completions }),
    ...(explaining && { explain: explaining.report() }),
  })
}
