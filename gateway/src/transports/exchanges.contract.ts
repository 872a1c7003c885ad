import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEcho } from '../../test/library/echo.ts'
import { answerTo, requestFor, settle } from './exchange.fixture.ts'
import type { Exchanges } from './exchange.ts'
import { UpstreamFailure } from './failures.ts'
import type { GraphEndpoint } from './transport.ts'

/** One way to ask a subgraph. */
export interface AskedExchanges extends AsyncDisposable {
  readonly exchanges: Exchanges
  /** The subgraph answers nothing from now on. */
  vanish(): Promise<void>
}

/** What every way of exchanging with a subgraph does alike, over a network or not. */
export function testExchanges(name: string, open: (subgraph: GraphEndpoint) => Promise<AskedExchanges>): void {
  test(`${name}: an answer comes back as it was given, with variables and headers taken along`, async () => {
    await using way = await open(createEcho())
    const { status, result, note } = await answerTo(way.exchanges, {
      query: 'query Echo($word: String) { say(word: $word) }',
      variables: { word: '你好 \\ "é"' },
      operationName: 'Echo',
      headers: ['x-request-id', 'r-1'],
    })
    assert.deepEqual([status, result], [200, { data: { say: '你好 \\ "é" for r-1' } }])
    assert.deepEqual(note, { attempts: 1, isShared: false })
  })

  test(`${name}: an answer with errors is an answer, and the errors are plain`, async () => {
    await using way = await open(createEcho())
    const { result } = await answerTo(way.exchanges, { query: '{ fail }' })
    assert.deepEqual(result.data, { fail: null })
    const [error] = result.errors ?? []
    assert.deepEqual(
      [error?.message, error?.path, error?.extensions?.['code'], error instanceof Error],
      ['No.', ['fail'], 'FORBIDDEN', false],
    )
  })

  test(`${name}: nothing of the answer is shared with the subgraph`, async () => {
    await using way = await open(createEcho())
    const ask = async () =>
      (await answerTo(way.exchanges, { query: '{ shared }' })).result.data as { shared: { count: number } }
    const first = await ask()
    first.shared.count = 7
    assert.deepEqual(await ask(), { shared: { count: 1 } })
  })

  test(`${name}: many at once get each their own`, async () => {
    await using way = await open(createEcho())
    const words = Array.from({ length: 200 }, (_, number) => `word ${number}`)
    const answers = await Promise.all(
      words.map((word) => answerTo(way.exchanges, { query: '{ say }', variables: { word } })),
    )
    assert.deepEqual(
      answers.map(({ result }) => result.data?.['say']),
      words.map((word) => `${word} for undefined`),
    )
  })

  test(`${name}: who cancels at once hears nothing, and the others their answers`, async () => {
    await using way = await open(createEcho())
    const cancelled = Array.from({ length: 20 }, () =>
      way.exchanges.send(requestFor({ query: '{ say }' }), () => assert.fail('It was cancelled.')),
    )
    const answered = Promise.all(
      Array.from({ length: 20 }, (_, word) => answerTo(way.exchanges, { query: '{ say }', variables: { word } })),
    )
    for (const exchange of cancelled) exchange.cancel()
    assert.equal((await answered).length, 20)
    await settle()
  })

  test(`${name}: who cancels while the subgraph thinks hears nothing, nor does cancelling twice hurt`, async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
    const echo = createEcho()
    await using way = await open({
      ...echo,
      async execute(request) {
        if (!request.query.includes('slow')) return echo.execute(request)
        begin()
        await answered
        return { data: { slow: true } }
      },
    })
    const exchange = way.exchanges.send(requestFor({ query: '{ slow }' }), () => assert.fail('It was cancelled.'))
    await begun
    exchange.cancel()
    exchange.cancel()
    answer()
    assert.deepEqual((await answerTo(way.exchanges, { query: '{ fail }' })).result.data, { fail: null })
    await settle()
  })

  test(`${name}: cancelling what has been answered does nothing`, async () => {
    await using way = await open(createEcho())
    await new Promise<void>((resolve, reject) => {
      const exchange = way.exchanges.send(requestFor({ query: '{ say }' }), (failure) => {
        exchange.cancel()
        if (failure) reject(failure)
        else resolve()
      })
    })
    await answerTo(way.exchanges, { query: '{ say }' })
  })

  test(`${name}: a receiver may ask again at once`, async () => {
    await using way = await open(createEcho())
    await new Promise<void>((resolve, reject) => {
      way.exchanges.send(requestFor({ query: '{ say }' }), () =>
        answerTo(way.exchanges, { query: '{ say }' }).then(() => resolve(), reject),
      )
    })
  })

  test(`${name}: a subgraph that is gone is SUBGRAPH_UNAVAILABLE`, async () => {
    await using way = await open(createEcho())
    await answerTo(way.exchanges, { query: '{ say }' })
    await way.vanish()
    await assert.rejects(
      answerTo(way.exchanges, { query: '{ say }' }),
      (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE',
    )
  })
}
