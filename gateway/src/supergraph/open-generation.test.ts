import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMetrics } from '@care/service/metrics'
import { composeLibrary } from '../../test/library/compose-library.ts'
import { compileProgram } from '../execution/compile.ts'
import { openPlannerThread } from '../planning/open-planner-thread.ts'
import { openGeneration } from './open-generation.ts'

test('a supergraph becomes what requests need: schemas, operations, programs, ways', async () => {
  await using metrics = createMetrics()
  await using plannerThread = openPlannerThread({ planTimeout: 10_000, queue: 10, megabytes: 512 })
  let isGivenBack = false
  {
    await using generation = await openGeneration(composeLibrary(), {
      number: 1,
      plannerThread,
      holdWays: () => ({ exchanges: {}, streams: {}, [Symbol.asyncDispose]: async () => void (isGivenBack = true) }),
      compile: compileProgram,
      limits: { introspection: true, tokens: 1000, depth: 20, selections: 1000 },
      operations: 100,
      variants: 8,
      metrics,
    })
    assert.deepEqual(
      generation.subgraphs.map(({ name }) => name),
      ['books', 'reviews'],
    )
    assert.ok(generation.apiSchema.getType('Book') && !generation.apiSchema.getType('join__Graph'))
    assert.ok(generation.fullSchema.getType('join__Graph'))
    assert.equal(generation.hash.length, 64)
    const choice = { conditions: [], overrides: [] }
    const prepared = generation.prepare('{ book(id: 1) { title } }', undefined)
    const program = await generation.program(prepared, choice)
    assert.equal(generation.program(generation.prepare('{ book(id: 2) { title } }', undefined), choice), program)
    assert.deepEqual(generation.mostUsed(5), [{ name: undefined, query: prepared.key, choices: [choice] }])
  }
  assert.ok(isGivenBack)
})
