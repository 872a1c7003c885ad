import * as fc from 'fast-check'
import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { HOSTILE_STRINGS } from '../world/leaves.ts'
import type { ArgumentSketch, InputSketch, VariableSketch } from './sketch.ts'

/** How deep input objects that hold themselves go. */
const INPUT_DEPTH = 2

/** What may stand where an argument of this type is wanted: literals, variables, and literals with variables in them. */
export function inputOf(type: GraphQLInputType, depth = INPUT_DEPTH): fc.Arbitrary<InputSketch> {
  return fc.oneof({ weight: 3, arbitrary: structureOf(type, depth) }, { weight: 2, arbitrary: variableOf(type, depth) })
}

function structureOf(type: GraphQLInputType, depth: number): fc.Arbitrary<InputSketch> {
  const bare = isNonNullType(type) ? type.ofType : type
  if (isListType(bare) && depth > 0) {
    const items = fc.array(inputOf(bare.ofType as GraphQLInputType, depth - 1), { maxLength: 3 })
    return items.map((it) => ({ kind: 'list', items: it }))
  }
  if (isInputObjectType(bare) && depth > 0) {
    const fields = Object.values(bare.getFields()).map((field) => {
      const given = inputOf(field.type, depth - 1).map((value): ArgumentSketch => ({ name: field.name, value }))
      return isRequiredInputField(field) ? given : fc.option(given)
    })
    return fc.tuple(...fields).map((given) => ({ kind: 'object', fields: given.filter((it) => it !== null) }))
  }
  return valueOf(type, depth, true).map((value) => ({ kind: 'literal', text: literal(type, value) }))
}

function variableOf(type: GraphQLInputType, depth: number): fc.Arbitrary<VariableSketch> {
  const name = String(type)
  const value = valueOf(type, depth, false)
  const sent = value.map((it): VariableSketch => ({
    kind: 'variable',
    type: name,
    value: it,
    isSent: true,
    fallback: null,
  }))
  if (isNonNullType(type)) return sent
  const fallback = fc.option(valueOf(type, depth, true).map((it) => literal(type, it)))
  return fc.oneof(
    sent,
    fc.record({ value, fallback, isSent: fc.boolean() }).map((it): VariableSketch => ({
      kind: 'variable',
      type: name,
      ...it,
    })),
  )
}

/** @param isWritten whether it shall be written into a document, where lone surrogates are not allowed. */
function valueOf(type: GraphQLInputType, depth: number, isWritten: boolean): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return bareValueOf(type.ofType as GraphQLInputType, depth, isWritten)
  return fc.oneof(
    { weight: 6, arbitrary: bareValueOf(type, depth, isWritten) },
    { weight: 1, arbitrary: fc.constant(null) },
  )
}

function bareValueOf(type: GraphQLInputType, depth: number, isWritten: boolean): fc.Arbitrary<unknown> {
  if (isListType(type)) {
    return fc.array(valueOf(type.ofType as GraphQLInputType, depth - 1, isWritten), { maxLength: 3 })
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((it) => it.name))
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((it) => depth > 0 || isRequiredInputField(it))
    const required = fields.filter(isRequiredInputField).map((it) => it.name)
    const model = Object.fromEntries(fields.map((it) => [it.name, valueOf(it.type, depth - 1, isWritten)]))
    return fc.record(model, { requiredKeys: required, noNullPrototype: true })
  }
  const strings = fc.constantFrom(...HOSTILE_STRINGS.filter((it) => !isWritten || it.isWellFormed()), 'a', 'b')
  switch ('name' in type ? type.name : '') {
    case 'Int':
      return fc.oneof(fc.nat(10), fc.constantFrom(-1, 2 ** 31 - 1, -(2 ** 31)))
    case 'Float':
      return fc.constantFrom(0, 1, -2.5, 1e-7, 1e21, 123_456_789.125)
    case 'Boolean':
      return fc.boolean()
    case 'ID':
    case 'String':
      return strings
    default:
      return fc.oneof(
        strings,
        fc.constantFrom<unknown>(0, true, 1.5, [], {}, [1, ['x', null]], { a: 1, b: [{ c: 'd' }] }),
      )
  }
}

/** A value as GraphQL writes it. */
function literal(type: GraphQLInputType, value: unknown): string {
  if (value === null) return 'null'
  if (isNonNullType(type)) return literal(type.ofType as GraphQLInputType, value)
  if (isEnumType(type)) return String(value)
  if (Array.isArray(value)) {
    const item = isListType(type) ? (type.ofType as GraphQLInputType) : type
    return `[${value.map((it) => literal(item, it)).join(', ')}]`
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  const fieldType = (name: string) => (isInputObjectType(type) ? (type.getFields()[name]?.type ?? type) : type)
  return `{${Object.entries(value)
    .map(([name, it]) => `${name}: ${literal(fieldType(name), it)}`)
    .join(', ')}}`
}
