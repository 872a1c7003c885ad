import type { Answer } from '../request/answers.ts'
import { joinItems } from '../request/json-text.ts'
import type { JsonText } from '../execution/execution.ts'
import { RequestRefused } from '../request/refuse.ts'

/**
 * Whether a list of operations may be run.
 *
 * @param most operations in one request; 0 where lists are not taken.
 * @throws RequestRefused
 */
export function admitBatch(list: readonly unknown[], most: number): void {
  if (most === 0) throw new RequestRefused(400, 'Send one operation in a request: lists are not taken here.')
  if (list.length === 0) throw new RequestRefused(400, 'The list of operations is empty.')
  if (list.length > most) throw new RequestRefused(400, `At most ${most} operations may come in one request.`)
}

/** The answers of a list of operations as one list; null when the client has left. */
export function joinAnswers(answers: readonly (Answer | null)[]): JsonText | null {
  const texts: JsonText[] = []
  for (const answer of answers) {
    if (!answer) return null
    if (answer.kind !== 'whole') throw new Error('An answer in a list comes in one piece.')
    texts.push(answer.json)
  }
  return joinItems(texts)
}
