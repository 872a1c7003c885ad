import type { ExecutionResult } from 'graphql'
import { fromByteString } from '../execution/byte-string.ts'
import type { JsonText } from '../execution/execution.ts'
import type { RequestContext } from '../request/context.ts'
import { HeldInterest } from '../request/interest.ts'
import { type Life, answer } from '../request/life.ts'
import type { OperationRequest } from '../request/operation-request.ts'

/**
 * Runs a query or mutation as if it had come over HTTP. Its one result is iterated, so that a client that completes it
 * before, or leaves, ends what runs for it.
 */
export function execute(
  operation: OperationRequest,
  context: RequestContext,
  life: Life,
): AsyncIterableIterator<ExecutionResult> {
  const interest = new HeldInterest()
  const asked = {
    operation,
    context,
    since: performance.now(),
    isReadOnly: false,
    takesParts: false,
    wantsExplanation: false,
    interest,
  }
  let isAnswered = false
  return {
    async next() {
      if (isAnswered) return { done: true, value: undefined }
      isAnswered = true
      const answered = await answer(asked, life)
      if (answered === null) return { done: true, value: undefined }
      if (answered.kind !== 'whole') throw new Error('Answers in parts are not served over WebSocket.')
      return { done: false, value: resultOf(answered.json) }
    },
    async return() {
      interest.lose()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

const resultOf = ({ text, encoding }: JsonText): ExecutionResult =>
  JSON.parse(encoding === 'latin1' ? fromByteString(text) : text) as ExecutionResult
