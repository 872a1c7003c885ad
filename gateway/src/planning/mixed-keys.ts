import { type DocumentNode, type FieldNode, print } from 'graphql'
import { mergedFields } from './merged-fields.ts'
import { pickOperation } from './pick-operation.ts'

/**
 * Whether a response key stands for one thing in an object of one type, and for another in one of another type:
 * `{ items { ... on Film { poster(size: 1) } ... on Song { poster(size: 2) } } }`.
 */
export function hasMixedKeys(document: DocumentNode): boolean {
  return mergedFields(pickOperation(document, undefined)).some((fields) => new Set(fields.map(callOf)).size > 1)
}

const callOf = ({ name, arguments: given = [] }: FieldNode): string =>
  [name.value, ...given.map((it) => print(it)).toSorted()].join(' ')
