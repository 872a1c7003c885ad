import { malformed } from './malformed.ts'

/** A token, a colon, and what may be in a value: no line break, no other control character (RFC 9112 §5, RFC 9110 §5.5). */
const FIELD_LINE = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t\x20-\x7e\x80-\xff]*)$/

/** One header or trailer, as the two captures of a match: its name, and its value with the blanks around it. */
export function matchFieldLine(line: string): RegExpExecArray {
  const match = FIELD_LINE.exec(line)
  // A line that begins with a blank would go on with the one before it: a way to hide framing from one of two readers.
  if (!match) throw malformed(/^[\t ]/.test(line) ? 'a header is folded.' : 'a header is not one.')
  return match
}

/** Without the blanks around it. `trim` would take more than HTTP calls blank. */
export function trimBlanks(value: string): string {
  let from = 0
  let to = value.length
  while (from < to && isBlank(value.charCodeAt(from))) from++
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--
  return value.slice(from, to)
}

const isBlank = (character: number): boolean => character === 32 || character === 9
