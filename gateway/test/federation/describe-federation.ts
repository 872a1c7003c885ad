import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { ExecutionResult } from 'graphql'
import { type Asked, openFederation } from './open-federation.ts'
import { WAYS } from './ours.ts'
import type { SubgraphDefinition } from './subgraphs-in-memory.ts'

/** An operation and what it is answered, by the data of the subgraphs. */
export interface FederationCase extends Asked {
  readonly name: string
  readonly data: object | null
  /** Where errors are; those without a path as null. */
  readonly errors?: readonly (readonly (string | number)[] | null)[]
  /** Why stock `@apollo/gateway` is not asked, or may answer something else. */
  readonly stock?: string
}

/** Holds our gateway against each case, on each of its ways; and stock, where it is right. */
export function describeFederation(
  name: string,
  subgraphs: Readonly<Record<string, SubgraphDefinition>>,
  cases: readonly FederationCase[],
): void {
  describe(name, () => {
    const opened = openFederation({ subgraphs })
    after(async () => (await opened)[Symbol.asyncDispose]())

    for (const { name: behaviour, data, errors = [], stock: difference, ...asked } of cases) {
      const expected = { data, errors: errors.map((path) => path && [...path]) }
      test(behaviour, async () => {
        const federation = await opened
        for (const way of WAYS) holds(await federation.ours(asked, way), expected, way)
        assert.deepEqual(federation.invalid, [])
        if (difference === undefined) holds(await federation.stock(asked), expected, 'stock')
      })
    }
  })
}

function holds(result: ExecutionResult, expected: object, who: string): void {
  const messages = (result.errors ?? []).map(({ message }) => message)
  const shows = `${JSON.stringify(shown(result))} is not ${JSON.stringify(expected)}`
  assert.deepEqual(shown(result), expected, [`${who}: ${shows}`, ...messages].join('\n'))
}

/** Errors by their paths, in the order of these: which subgraph answers first says nothing. */
function shown({ data = null, errors = [] }: ExecutionResult): object {
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    errors: errors
      .map(({ path }) => (path ? [...path] : null))
      .toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
  }
}
