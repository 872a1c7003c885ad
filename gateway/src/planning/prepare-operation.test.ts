import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GraphQLError, buildSchema } from 'graphql'
import { Refused } from '../request/refuse.ts'
import { NO_ACCESS_RULES } from './no-access-rules.fixture.ts'
import { prepareOperation } from './prepare-operation.ts'

const schema = buildSchema(`
  directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { me: User users(first: Int): [User!]! }
  type Mutation { rename(name: String!): User }
  type Subscription { joined: User left: User }
  type User { id: ID! name: String friends(first: Int = 5): [User!]! }
`)
const limits = { introspection: true, tokens: 2000, depth: 20, selections: 200 }

interface How extends Partial<typeof limits> {
  readonly incremental?: boolean
  readonly operationName?: string
}

const prepare = (query: string, { incremental = true, operationName, ...other }: How = {}) =>
  prepareOperation(
    { query, operationName, incremental },
    { schema, limits: { ...limits, ...other }, access: NO_ACCESS_RULES },
  )

function refusalOf(query: string, how?: How): readonly string[] {
  try {
    prepare(query, how)
  } catch (error) {
    if (error instanceof Refused) {
      for (const { extensions } of error.errors) assert.equal(extensions?.['code'], 'BAD_USER_INPUT')
      return error.errors.map(({ message }) => message)
    }
    assert.ok(error instanceof GraphQLError)
    assert.equal(error.extensions['code'], 'OPERATION_TOO_COMPLEX')
    return [error.message]
  }
  return []
}

test('what makes no difference to the answer makes none to the key', () => {
  const { key } = prepare(
    'query Q($n: Int = 3) { me { id, name } users(first: $n) { ...F } } fragment F on User { id }',
  )
  assert.equal(key, 'query Q($n:Int=3){me{id name}users(first:$n){...F}}fragment F on User{id}')
  const same = prepare(`
    # Everybody.
    """Said to people."""
    query Q("How many." $n: Int = 3) {
      me { id name } users(first: $n) { ...F }
    }
    fragment F on User { id }`)
  assert.equal(same.key, key)
  assert.notEqual(prepare('{ me { name id } }').key, prepare('{ me { id name } }').key)
})

test('of several operations the named one is prepared, with the fragments that it uses', () => {
  const query = `
    query A { me { ...F } } query B { me { ...G } }
    fragment F on User { id friends { ...H } } fragment G on User { name } fragment H on User { name }`
  const prepared = prepare(query, { operationName: 'A' })
  assert.equal(prepared.key, 'query A{me{...F}}fragment F on User{id friends{...H}}fragment H on User{name}')
  assert.deepEqual([prepared.name, prepared.type], ['A', 'query'])
  assert.deepEqual(refusalOf(query), ['Say by `operationName` which operation of the document is meant.'])
  assert.deepEqual(refusalOf(query, { operationName: 'C' }).length, 1)
})

test('the variables that decide what is there are named, in order', () => {
  const prepared = prepare(`query Q($a: Boolean!, $b: Boolean!, $c: Boolean!, $n: Int) {
    me { id @skip(if: $b) ...F ... @defer(if: $c) { name } } users(first: $n) { id @include(if: true) }
  }
  fragment F on User { name @include(if: $a) friends(first: 2) { id @skip(if: $b) } }`)
  assert.deepEqual(prepared.conditions, ['b', 'c', 'a'])
  assert.deepEqual(
    prepared.variableDefinitions?.map(({ variable }) => variable.name.value),
    ['a', 'b', 'c', 'n'],
  )
})

test('what never defers is not deferred', () => {
  const deferring = (query: string, how?: How) => {
    const { defers, key } = prepare(query, how)
    assert.equal(defers, key.includes('@defer'))
    return defers
  }
  const query = 'query ($d: Boolean!) { me { ... @defer(if: $d) { name } } }'
  assert.equal(deferring(query), true)
  assert.equal(deferring(query, { incremental: false }), false)
  assert.deepEqual(prepare(query, { incremental: false }).conditions, [])
  assert.equal(deferring('{ me { ... @defer(if: false) { name } } }'), false)
  assert.equal(deferring('{ me { ... @defer(if: true, label: "a") { name } } }'), true)
  assert.equal(deferring('subscription { joined { ... @defer { name } } }'), false)
})

test('@defer is used as it can be answered', () => {
  assert.deepEqual(refusalOf('{ me { ... @defer(label: "a") { id } ... @defer(label: "a") { name } } }'), [
    'The label "a" of @defer is used twice.',
  ])
  assert.deepEqual(refusalOf('query ($l: String) { me { ... @defer(label: $l) { id } } }'), [
    'The label of @defer must be a string, not a variable.',
  ])
  assert.deepEqual(refusalOf('mutation { ... @defer { rename(name: "a") { id } } }'), [
    '@defer cannot be used at the root of type Mutation.',
  ])
})

test('suggestions are made where the schema is open', () => {
  assert.deepEqual(refusalOf('{ me { nam } }'), ['Cannot query field "nam" on type "User". Did you mean "name"?'])
  assert.deepEqual(refusalOf('{ me { nam } }', { introspection: false }), ['Cannot query field "nam" on type "User".'])
  assert.equal(refusalOf('{ __schema { types { name } } }').length, 0)
  assert.equal(refusalOf('{ __schema { description } }', { introspection: false }).length, 1)
  assert.equal(refusalOf('{ __typename }', { introspection: false }).length, 0)
})

test('a document that does not parse, or has too many words, is refused', () => {
  assert.match(refusalOf('{ me { id }')[0] ?? '', /Syntax Error/)
  assert.equal(refusalOf('{ me { id name } }', { tokens: 5 }).length, 1)
  assert.equal(refusalOf('{ me { id } }', { depth: 1 }).length, 1)
})

test('fragments that multiply are refused before anybody follows them', () => {
  const fragments = Array.from(
    { length: 40 },
    (_, level) => `fragment F${level} on User { a: friends { ...F${level + 1} } b: friends { ...F${level + 1} } }`,
  )
  const query = `{ me { ...F0 } } ${fragments.join(' ')} fragment F40 on User { id }`
  assert.deepEqual(refusalOf(query), ['An operation must not select more than 200 fields.'])
})

test('a document that validation gives up is too complex', () => {
  const query = `{ ${Array.from({ length: 600 }, (_, it) => `...F${it}`)} } ${Array.from(
    { length: 600 },
    (_, it) => `fragment F${it} on Query { me { id } users { id name } }`,
  ).join(' ')}`
  assert.deepEqual(refusalOf(query, { tokens: 100_000, selections: 100_000 }), [
    'This document is too complex to be validated.',
  ])
  const mistakes = `{ ${Array.from({ length: 60 }, (_, it) => `a${it}`)} }`
  assert.equal(refusalOf(mistakes).length, 21)
})

test('fragments that spread themselves are refused', () => {
  assert.match(refusalOf('{ me { ...F } } fragment F on User { friends { ...F } }').join(), /cannot spread fragment/i)
})

test('the field of a subscription is known before it begins', () => {
  assert.equal(prepare('subscription S { ...F } fragment F on Subscription { joined { id } }').type, 'subscription')
  const conditional = 'subscription ($a: Boolean!) { ... @include(if: $a) { joined { id } } }'
  assert.ok(refusalOf(conditional).length > 0)
  assert.ok(refusalOf('subscription { joined { id } left { id } }').length > 0)
})
