import { type GraphQLLeafType, isEnumType } from 'graphql'
import {
  readBoolean,
  readCanonicalNumber,
  readEnum,
  readInt,
  readNumber,
  readPlainString,
  readPlainValue,
  readString,
} from './leaf-readers.ts'
import { readAny } from './read-any.ts'

/** What generated scanners call, by name. */
export const readers = {
  readAny,
  readBoolean,
  readCanonicalNumber,
  readEnum,
  readInt,
  readNumber,
  readPlainString,
  readPlainValue,
  readString,
} as const

type Call = `${keyof typeof readers}(${string})`

/**
 * The call that reads a leaf at `p`.
 *
 * @param isCaptured whether its text stands for its value: equal text has to be equal value, and the other way round.
 * @param enums collects the values of enums, by number.
 */
export function leafCall(type: GraphQLLeafType, isCaptured: boolean, enums: ReadonlySet<string>[]): Call {
  if (isEnumType(type)) {
    const number = enums.push(new Set(type.getValues().map(({ name }) => name))) - 1
    return `readEnum(b,p,T,enums[${number}])`
  }
  switch (type.name) {
    case 'Int':
      return 'readInt(b,p)'
    case 'Float':
      return isCaptured ? 'readCanonicalNumber(b,p,T)' : 'readNumber(b,p,T)'
    case 'Boolean':
      return 'readBoolean(b,p)'
    case 'String':
    case 'ID':
      return isCaptured ? 'readPlainString(b,p)' : 'readString(b,p)'
    default:
      return isCaptured ? 'readPlainString(b,p)' : 'readPlainValue(b,p,T)'
  }
}
