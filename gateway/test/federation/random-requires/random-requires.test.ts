import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import { openFederation } from '../open-federation.ts'
import { createDraw, drawGraph } from './graph.ts'
import { drawOperation } from './operation.ts'

/** How many graphs, and operations of each: a longer run asks for more. */
const GRAPHS = Number(env['RANDOM_GRAPHS'] ?? 12)
const OPERATIONS = 6
/** The first of the seeds, each of which makes one graph. */
const SEED = Number(env['RANDOM_SEED'] ?? 1)

for (let seed = SEED; seed < SEED + GRAPHS; seed++) {
  test(`fields get what they require in graph ${seed}, whatever else is asked for`, async () => {
    const draw = createDraw(seed)
    const graph = drawGraph(draw)
    await using federation = await openFederation({ subgraphs: graph.subgraphs })
    for (let number = 0; number < OPERATIONS; number++) {
      const { query, variables, data } = drawOperation(graph, draw)
      const result = await federation.ours({ query, variables })
      assert.deepEqual({ data: result.data, errors: result.errors }, { data, errors: undefined }, query)
      assert.deepEqual(federation.invalid, [], query)
    }
  })
}
