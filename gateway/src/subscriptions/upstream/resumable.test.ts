import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, print } from 'graphql'
import { composeLibrary } from '../../../test/library/compose-library.ts'
import { cursorIn, makeResumable, resumablesOf } from './resumable.ts'

const ledger = { argument: 'after', argumentType: 'String', cursor: 'cursor' }
const same = (actual: string, expected: string) => assert.equal(actual, print(parse(expected)))

test('the supergraph says which fields resume, and how', () => {
  assert.deepEqual([...resumablesOf(parse(composeLibrary()))], [['ledger', ledger]])
})

test('what the directive does not say is as its definition has it, and a field that lacks what is named does not resume', () => {
  const sdl = `
    schema { query: Query subscription: Events }
    directive @resumable(argument: String! = "since", cursor: String!) on FIELD_DEFINITION
    type Events {
      a(since: [ID!]!): [Event!]! @resumable(cursor: "at")
      b(after: ID): Event @resumable
      c(since: ID): Event @resumable
      d(since: ID): Int @resumable
    }
    interface Event { at: String }`
  assert.deepEqual([...resumablesOf(parse(sdl))], [['a', { argument: 'since', argumentType: '[ID!]!', cursor: 'at' }]])
})

test('a setting stands for the directive where there is none', () => {
  const sdl = `
    directive @resumable(argument: String! = "after", cursor: String! = "cursor") on FIELD_DEFINITION
    type Subscription { a(since: ID): Event, b(after: ID, since: ID): Event @resumable, c: Event }
    type Event { cursor: ID, at: ID }`
  const settings = { a: { argument: 'since', cursor: 'at' }, b: { argument: 'since', cursor: 'at' }, c: ledger }
  assert.deepEqual(Object.fromEntries(resumablesOf(parse(sdl), settings)), {
    a: { argument: 'since', argumentType: 'ID', cursor: 'at' },
    b: { argument: 'after', argumentType: 'ID', cursor: 'cursor' },
  })
})

test('the cursor is selected whatever the client selected, and found in the event', () => {
  const { first } = makeResumable('subscription { mine: ledger { number } }', ledger)
  same(first, 'subscription { mine: ledger { number _gatewayCursor: cursor } }')
  assert.equal(cursorIn({ data: { mine: { number: 1, _gatewayCursor: 'c1' } } }), 'c1')
  assert.equal(cursorIn({ data: { mine: null } }), undefined)
  assert.equal(cursorIn({ errors: [{ message: 'No.' }] }), undefined)
})

test('the cursor takes the place of where the client began, and its variable goes if nothing else needs it', () => {
  const { again, variablesAfter } = makeResumable(
    'subscription L($from: String, $prefix: String) { ledger(after: $from, prefix: $prefix) { number } }',
    ledger,
  )
  same(
    again,
    `subscription L($prefix: String, $_gatewayAfter: String) {
      ledger(prefix: $prefix, after: $_gatewayAfter) { number _gatewayCursor: cursor }
    }`,
  )
  assert.deepEqual(variablesAfter('c7', { prefix: 'x' }), { prefix: 'x', _gatewayAfter: 'c7' })
  const shared = makeResumable('subscription ($v: String) { ledger(after: $v, prefix: $v) { number } }', ledger)
  same(
    shared.again,
    `subscription ($v: String, $_gatewayAfter: String) {
      ledger(prefix: $v, after: $_gatewayAfter) { number _gatewayCursor: cursor }
    }`,
  )
})

const begins = (operation: string, variables = {}) => makeResumable(operation, ledger).beginsAtCursor(variables)

test('a client that began at a cursor can ask for the same again', () => {
  assert.equal(begins('subscription { ledger { number } }'), false)
  assert.equal(begins('subscription { ledger(after: null) { number } }'), false)
  assert.equal(begins('subscription { ledger(after: "c1") { number } }'), true)
  assert.equal(begins('subscription ($a: String) { ledger(after: $a) { number } }', { a: 'c1' }), true)
  assert.equal(begins('subscription ($a: String) { ledger(after: $a) { number } }', { a: null }), false)
})
