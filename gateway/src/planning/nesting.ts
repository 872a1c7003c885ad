import { ClientError } from '@care/service/errors'

/** What a document is made of as far as its depth goes; brackets in strings and comments are text. */
const PIECE = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n\r]*|[{[(]|[}\])]/g

/**
 * Refuses a document that nests too deeply before it is parsed: parser, validation and planner call themselves for each
 * level, and each level of a list multiplies what has to be fetched.
 *
 * @param most levels of brackets.
 * @throws ClientError OPERATION_TOO_COMPLEX.
 */
export function checkNesting(document: string, most: number): void {
  let depth = 0
  for (const [piece] of document.matchAll(PIECE)) {
    if (piece === '{' || piece === '[' || piece === '(') depth += 1
    else if (piece === '}' || piece === ']' || piece === ')') depth -= 1
    if (depth > most) {
      throw new ClientError('OPERATION_TOO_COMPLEX', `A document must not nest more than ${most} levels deep.`)
    }
  }
}
