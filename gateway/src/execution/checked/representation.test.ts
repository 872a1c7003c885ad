import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import { buildSchema } from 'graphql'
import type { Data } from './data.ts'
import { compileRepresent } from './representation.ts'

const schema = buildSchema(`
  type Query { a: A }
  interface Named { name: String }
  type A implements Named { id: ID name: String parts: [[Part]] }
  type B implements Named { id: ID name: String }
  type Part { n: Int m: Int next: Part }
`)

const field = (name: string, ...selections: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode =>
  selections.length > 0 ? { kind: 'Field', name, selections: [...selections] } : { kind: 'Field', name }
const on = (typeCondition: string, ...selections: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections: [...selections],
})
const typeName = field('__typename')

interface How {
  readonly rewrites?: readonly FetchDataRewrite[]
  readonly typeName?: string
}

function represent(entity: string, requires: readonly QueryPlanSelectionNode[], how: How = {}): unknown {
  const text = compileRepresent(schema, requires, how.rewrites ?? [], how.typeName ?? null)(JSON.parse(entity) as Data)
  return text === null ? null : (JSON.parse(text) as unknown)
}

const aWithId = [on('A', typeName, field('id'))]

describe('a representation', () => {
  test('has what the plan requires, and nothing else', () => {
    assert.deepEqual(represent('{"__typename":"A","id":"1","name":"a"}', aWithId), { __typename: 'A', id: '1' })
  })

  test('is none of another type', () => assert.equal(represent('{"__typename":"B","id":"1"}', aWithId), null))

  test('is none without its type', () => assert.equal(represent('{"id":"1"}', aWithId), null))

  test('has the type that is known and therefore not in the data', () => {
    assert.deepEqual(represent('{"id":"1"}', aWithId, { typeName: 'A' }), { __typename: 'A', id: '1' })
    assert.equal(represent('{"__typename":"B","id":"1"}', aWithId, { typeName: 'A' }), null)
  })

  test('is of every fragment that applies', () => {
    const requires = [on('A', typeName, field('id')), on('Named', field('name')), on('B', field('id'))]
    assert.deepEqual(represent('{"__typename":"A","id":"1","name":"a"}', requires), {
      __typename: 'A',
      id: '1',
      name: 'a',
    })
  })

  test('does without a fragment that needs what is not there: it was skipped, or has failed', () => {
    const requires = [on('A', typeName, field('id')), on('A', typeName, field('name'))]
    assert.deepEqual(represent('{"__typename":"A","id":"1"}', requires), { __typename: 'A', id: '1' })
    assert.equal(represent('{"__typename":"A"}', [on('A', field('id'))]), null)
  })

  test('has null for what is null', () => {
    assert.deepEqual(represent('{"__typename":"A","id":null}', aWithId), { __typename: 'A', id: null })
  })

  test('has objects in lists in lists, each with what is required of it', () => {
    const requires = [on('A', typeName, field('parts', field('n'), field('next', field('m'))))]
    const entity = '{"__typename":"A","parts":[[{"n":1,"m":0,"next":{"m":2,"n":3}},null],null,[]]}'
    assert.deepEqual(represent(entity, requires), {
      __typename: 'A',
      parts: [[{ n: 1, next: { m: 2 } }, null], null, []],
    })
  })

  test('has null for an object that lacks something, and for what is no object', () => {
    const requires = [on('A', typeName, field('parts', field('n')))]
    assert.deepEqual(represent('{"__typename":"A","parts":[{"m":1},{"n":null},7]}', requires), {
      __typename: 'A',
      parts: [null, { n: null }, null],
    })
  })

  test('has no number that JSON has no text for', () => {
    assert.deepEqual(represent('{"__typename":"A","id":1e999}', aWithId), { __typename: 'A', id: null })
  })

  test('leaves the entity as it was, though merged fragments share an object of it', () => {
    const requires = [on('A', typeName, field('parts', field('n'))), on('A', field('parts', field('m')))]
    const entity = JSON.parse('{"__typename":"A","parts":[{"n":1,"m":2}]}') as Data
    const call = compileRepresent(schema, requires, [], null)
    assert.equal(call(entity), '{"__typename":"A","parts":[{"n":1,"m":2}]}')
    assert.equal(call(entity), call(entity))
    assert.deepEqual(entity, { __typename: 'A', parts: [{ n: 1, m: 2 }] })
  })

  test('with names that objects inherit has them only if they are data', () => {
    const requires = [on('A', typeName, field('constructor'))]
    assert.equal(represent('{"__typename":"A"}', requires), null)
    assert.deepEqual(represent('{"__typename":"A","constructor":"c"}', requires), { __typename: 'A', constructor: 'c' })
  })

  test('has the type that the subgraph knows it by', () => {
    const rewrites: readonly FetchDataRewrite[] = [
      { kind: 'ValueSetter', path: ['... on A', '__typename'], setValueTo: 'Named' },
    ]
    assert.deepEqual(represent('{"__typename":"A","id":"1"}', aWithId, { rewrites }), { __typename: 'Named', id: '1' })
    const forB = rewrites.map((it) => ({ ...it, path: ['... on B', '__typename'] }))
    assert.deepEqual(represent('{"__typename":"A","id":"1"}', aWithId, { rewrites: forB }), {
      __typename: 'A',
      id: '1',
    })
  })
})
