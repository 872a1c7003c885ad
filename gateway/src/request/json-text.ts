import type { GraphQLFormattedError } from 'graphql'
import { toByteString } from '../execution/byte-string.ts'
import type { JsonText } from '../execution/execution.ts'

/** One member of a JSON object: its value is text already. */
export type Member = readonly [name: string, value: JsonText]

/** An object out of members whose values are text. Nothing of them is parsed. */
export function joinMembers(members: readonly Member[]): JsonText {
  // Byte strings can only stand among byte strings.
  const isLatin1 = members.some(([, { encoding }]) => encoding === 'latin1')
  let text = '{'
  for (const [name, value] of members) {
    text += `${text.length > 1 ? ',' : ''}"${name}":${isLatin1 ? bytesOf(value) : value.text}`
  }
  return { text: `${text}}`, encoding: isLatin1 ? 'latin1' : 'utf8' }
}

/** A list of values that are text already. */
export const joinItems = (items: readonly JsonText[]): JsonText => ({
  text: `[${items.map(bytesOf).join(',')}]`,
  encoding: 'latin1',
})

export const jsonText = (value: unknown): JsonText => plainText(JSON.stringify(value))

/** JSON text that JSON.stringify has made. */
export const plainText = (text: string): JsonText => ({ text: toByteString(text), encoding: 'latin1' })

const bytesOf = ({ text, encoding }: JsonText): string => (encoding === 'latin1' ? text : toByteString(text))

const DATA_ALONE: readonly GraphQLFormattedError[] = []

/** The text of a result. Errors come first, as the specification recommends, so that whoever reads sees them. */
export function resultText(
  data: JsonText | undefined,
  errors: readonly GraphQLFormattedError[] = DATA_ALONE,
  extensions?: string,
): JsonText {
  // Most answers are nothing but data.
  if (data && errors.length === 0 && extensions === undefined) {
    return { text: `{"data":${data.text}}`, encoding: data.encoding }
  }
  const members: Member[] = []
  if (errors.length > 0) members.push(['errors', jsonText(errors)])
  if (data) members.push(['data', data])
  if (extensions !== undefined) members.push(['extensions', plainText(extensions)])
  return joinMembers(members)
}
