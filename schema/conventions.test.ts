import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parse } from 'graphql'
import { breaches } from './conventions.ts'

const broken = (sdl: string): string[] => breaches('demo', parse(sdl))

it('wants a sentence on every type, field, argument, value and input field', () => {
  const found = broken(`
    enum Colour { RED }
    "A lamp."
    type Lamp { "how bright" glow: Int! dim("By how much." by: Int): Int }
    input LampInput { "Its colour." colour: Colour }
  `)
  assert.deepEqual(found, [
    'demo: Colour has no description.',
    'demo: Colour.RED has no description.',
    'demo: Lamp.glow has a description that is not a sentence.',
    'demo: Lamp.dim has no description.',
    'demo: LampInput has no description.',
  ])
})

it('lets an entity of another subgraph stand without a description, but not what is added to it', () => {
  assert.deepEqual(broken('type Lamp @key(fields: "id") { id: ID! glow: Int }'), [
    'demo: Lamp.glow has no description.',
  ])
})

it('leaves a field that another subgraph answers for to that subgraph', () => {
  assert.deepEqual(
    broken(`
      type Lamp @key(fields: "id") {
        id: ID!
        room: ID! @external
        "Its glow." glow: Int @requires(fields: "room")
      }`),
    [],
  )
})

it('wants what can fail alone to be nullable', () => {
  const found = broken(`
    extend type Query { "One lamp." lamp: Int! }
    type Lamp @key(fields: "id") { id: ID! "Its glow." glow: Int! }
  `)
  assert.deepEqual(
    found.map((breach) => breach.split(' must')[0]),
    ['demo: Query.lamp', 'demo: Lamp.glow'],
  )
})

it('keeps the form of mutations', () => {
  const found = broken(`
    extend type Mutation { "Lights it." light("Which." id: ID!): Boolean }
  `)
  assert.deepEqual(found, [
    'demo: Mutation.light takes one argument `input: LightInput!`.',
    'demo: Mutation.light answers with `LightPayload`, nullable.',
    'demo: LightPayload has `errors: [UserError!]!`.',
  ])
})

it('keeps page sizes told and bounded', () => {
  const found = broken(`
    "A page of lamps."
    type LampConnection { "Whether more follow." more: Boolean! }
    extend type Query { "All lamps." lamps: LampConnection "Some lamps." some("How many." first: Int): LampConnection }
  `)
  assert.deepEqual(found, [
    'demo: Query.lamps is a connection without `first`.',
    'demo: Query.some pages, but has no @listSize.',
    'demo: Query.some(first:) does not tell its maximum.',
  ])
})
