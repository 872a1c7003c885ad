import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { buildSchema } from 'graphql'
import { NO_ACCESS_RULES } from '../planning/no-access-rules.fixture.ts'
import { createPrepare } from '../planning/prepared-cache.ts'
import { checkVariables } from './variables.ts'

const schema = buildSchema(/* GraphQL */ `
  scalar Any
  input Filter {
    and: Filter
    value: Any
  }
  type Query {
    found(filter: Filter): Int
  }
`)
const limits = { introspection: true, tokens: 1000, depth: 50, selections: 1000 }
const prepared = createPrepare({ schema, limits, access: NO_ACCESS_RULES }, 10)(
  'query($f: Filter) { found(filter: $f) }',
  undefined,
  false,
)

const nested = (levels: number, name: string) => {
  let value: object = {}
  for (let level = 1; level < levels; level++) value = { [name]: value }
  return value
}

describe('variables', () => {
  test('may nest, but not so deeply that whoever reads or writes them runs out of stack', () => {
    assert.deepEqual(checkVariables(prepared, { f: nested(200, 'and') }, schema, true), [])
    for (const f of [nested(201, 'and'), nested(100_000, 'and'), { value: nested(200, '__proto__x') }]) {
      assert.throws(() => checkVariables(prepared, { f }, schema, true), {
        extensions: { code: 'OPERATION_TOO_COMPLEX' },
      })
    }
  })

  test('may not nest too deeply either where the operation declares none', () => {
    const bare = { ...prepared, variableDefinitions: [] }
    assert.deepEqual(checkVariables(bare, { f: nested(200, 'and') }, schema, true), [])
    assert.throws(() => checkVariables(bare, { f: nested(100_000, 'and') }, schema, true), {
      extensions: { code: 'OPERATION_TOO_COMPLEX' },
    })
  })
})
