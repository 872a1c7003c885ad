import type { JsonText } from '../../execution/execution.ts'
import type { FirstPart, LaterPart } from '../../request/answers.ts'

/** A format in which an answer goes out in parts. */
export interface PartsMedia {
  /** The value of content-type. */
  readonly contentType: string
  /** Begins one answer. Each part's text is a JSON object. */
  begin(): PartsWriter
}

export interface PartsWriter {
  first(part: FirstPart): JsonText
  later(parts: readonly LaterPart[], isLast: boolean): JsonText
}
