import { toByteString } from '../byte-string.ts'
import type { RequestText } from '../plan/request-text.ts'
import type { Part } from '../program.ts'
import type { OwnVariable } from '../request-body.ts'
import type { Data } from './data.ts'

/** The entities that one part of a request asks for. */
export interface BatchPart {
  readonly part: Part
  /** The response key of its entities in this request. */
  readonly alias: string
  readonly variable: string
  /** Texts of the representations and their numbers: equal ones are sent once. */
  readonly numbers: Map<string, number>
  /**
   * The entities and the numbers of their representations, in turn. They are kept: when the answer comes, another one
   * may have changed a field that the representation was made of.
   */
  readonly targets: (Data | number)[]
}

/** One request as it is sent: usually all of a step, else a part of it. */
export interface Batch {
  readonly text: RequestText
  readonly parts: readonly BatchPart[]
  /** Whether it can be sent again in pieces, when one of its parts took the others along. */
  readonly isDivisible: boolean
  /** Values of variables that come from elsewhere in the result. */
  readonly contexts: ReadonlyMap<string, unknown> | null
}

/** The variables of a batch that are not the client's: representations, and values out of contexts. */
export function ownVariables({ parts, contexts }: Batch): readonly OwnVariable[] {
  const own: OwnVariable[] = parts.map(({ variable, numbers }) => ({
    name: variable,
    value: toByteString(`[${[...numbers.keys()].join(',')}]`),
  }))
  for (const [name, value] of contexts ?? []) own.push({ name, value: toByteString(JSON.stringify(value)) })
  return own
}

/** How many entities are asked for. */
export const rowsOf = ({ parts }: Batch): number => parts.reduce((sum, { numbers }) => sum + numbers.size, 0)
