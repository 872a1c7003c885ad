import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UpstreamFailure } from './failures.ts'
import type { Requests } from './transport.ts'

/** One way to ask the subgraph that `echoEndpoint` is. */
export interface AskedWay extends AsyncDisposable {
  readonly requests: Requests
  /** Makes the subgraph answer nothing from now on. */
  vanish(): Promise<void>
}

/** What every way of asking a subgraph does alike. `timeout` is what the way was opened with, in milliseconds. */
export function testRequests(name: string, open: () => Promise<AskedWay>): void {
  test(`${name}: an answer comes back as it was given, with variables and headers taken along`, async () => {
    await using way = await open()
    const result = await way.requests.execute({
      query: 'query Echo($word: String) { say(word: $word) }',
      variables: { word: '你好' },
      operationName: 'Echo',
      headers: { 'x-request-id': 'r-1' },
    })
    assert.deepEqual(result, { data: { say: '你好 for r-1' } })
  })

  test(`${name}: an answer with errors is an answer, and the errors are plain`, async () => {
    await using way = await open()
    const { data, errors } = await way.requests.execute({ query: '{ fail }', headers: {} })
    assert.deepEqual(data, { fail: null })
    assert.deepEqual(
      errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
      [{ message: 'No.', path: ['fail'], extensions: { code: 'FORBIDDEN' } }],
    )
    assert.equal(
      errors?.some((it) => it instanceof Error),
      false,
    )
  })

  test(`${name}: nothing of the answer is shared with the subgraph`, async () => {
    await using way = await open()
    const ask = () => way.requests.execute({ query: '{ shared }', headers: {} })
    const first = (await ask()).data as { shared: { count: number } }
    first.shared.count = 7
    assert.deepEqual((await ask()).data, { shared: { count: 1 } })
  })

  test(`${name}: no answer within the time is a SUBGRAPH_TIMEOUT`, async () => {
    await using way = await open()
    await assert.rejects(
      way.requests.execute({ query: '{ sleep }', headers: {} }),
      (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_TIMEOUT',
    )
  })

  test(`${name}: a subgraph that is gone is SUBGRAPH_UNAVAILABLE`, async () => {
    await using way = await open()
    await way.requests.execute({ query: '{ say }', headers: {} })
    await way.vanish()
    await assert.rejects(
      way.requests.execute({ query: '{ say }', headers: {} }),
      (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE',
    )
  })
}
