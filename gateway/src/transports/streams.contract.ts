import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EchoEndpoint } from '../../test/library/echo.ts'
import { UpstreamFailure, UpstreamRefusal } from './failures.ts'
import type { Streams } from './transport.ts'

/** One way to listen to the subgraph that `echo` is. */
export interface HeardWay extends AsyncDisposable {
  readonly streams: Streams
  readonly echo: EchoEndpoint
  /** Breaks the way while streams are open. */
  breakOff(): Promise<void>
}

const listen = { query: 'subscription ($from: Int) { count(from: $from) }', headers: {} }

/** What every way of listening to a subgraph does alike. `queue` is the bound with which a way is opened. */
export function testStreams(name: string, open: (queue?: number) => Promise<HeardWay>): void {
  test(`${name}: events come in order, with variables and headers taken along`, async () => {
    await using way = await open()
    const stream = way.streams.subscribe({ ...listen, variables: { from: 5 }, headers: { 'x-request-id': 'r-1' } })
    const first = stream.next()
    await way.echo.heard(1)
    for (let number = 0; number < 3; number++) way.echo.count()
    const events = [await first, await stream.next(), await stream.next()]
    assert.deepEqual(
      events.map(({ value }) => value),
      [5, 6, 7].map((number) => ({ data: { count: `${number} for r-1` } })),
    )
    await stream.return()
  })

  test(`${name}: it is told once that the subscription was taken, before the first event and without waiting for it`, async () => {
    await using way = await open()
    const order: unknown[] = []
    const { promise: opened, resolve } = Promise.withResolvers<void>()
    const stream = way.streams.subscribe(listen, () => {
      order.push('open')
      resolve()
    })
    await opened
    await way.echo.heard(1)
    way.echo.count(2)
    for (let number = 0; number < 2; number++) order.push((await stream.next()).value?.data)
    await stream.return()
    assert.deepEqual(order, ['open', { count: '0 for undefined' }, { count: '1 for undefined' }])
  })

  test(`${name}: who has left is not told that the subscription was taken`, async () => {
    await using way = await open()
    const left = way.streams.subscribe(listen, () => assert.fail('Nobody is there.'))
    await left.return()
    const { promise: opened, resolve } = Promise.withResolvers<void>()
    const stream = way.streams.subscribe(listen, resolve)
    await opened
    await way.echo.heard(1)
    await stream.return()
  })

  test(`${name}: who leaves when told gets no event`, async () => {
    await using way = await open()
    const { promise: opened, resolve } = Promise.withResolvers<void>()
    const stream = way.streams.subscribe(listen, () => {
      void stream.return()
      resolve()
    })
    await opened
    assert.equal((await stream.next()).done, true)
    await way.echo.heard(0)
  })

  test(`${name}: streams do not disturb one another`, async () => {
    await using way = await open()
    const [one, two] = [way.streams.subscribe(listen), way.streams.subscribe(listen)]
    const first = one.next()
    const waiting = two.next()
    await way.echo.heard(2)
    await one.return()
    await way.echo.heard(1)
    assert.equal((await first).done, true)
    way.echo.count()
    assert.equal((await waiting).done, false)
    await two.return()
  })

  test(`${name}: leaving ends the subscription at the subgraph, though an event is being waited for`, async () => {
    await using way = await open()
    const stream = way.streams.subscribe(listen)
    const pending = stream.next()
    await way.echo.heard(1)
    await stream.return()
    assert.equal((await pending).done, true)
    assert.equal((await stream.next()).done, true)
    await way.echo.heard(0)
  })

  test(`${name}: a subscription that is refused rejects with the subgraph’s errors`, async () => {
    await using way = await open()
    const stream = way.streams.subscribe({ query: 'subscription { forbidden }', headers: {} })
    await assert.rejects(stream.next(), (error) => {
      assert.ok(error instanceof UpstreamRefusal)
      assert.equal(error.errors[0]?.extensions?.['code'], 'FORBIDDEN')
      return true
    })
    assert.equal((await stream.next()).done, true)
  })

  test(`${name}: a stream that the subgraph completes is over`, async () => {
    await using way = await open()
    const stream = way.streams.subscribe(listen)
    const first = stream.next()
    await way.echo.heard(1)
    way.echo.complete()
    assert.equal((await first).done, true)
  })

  test(`${name}: a way that breaks rejects what waits as lost`, async () => {
    await using way = await open()
    const stream = way.streams.subscribe(listen)
    const pending = stream.next()
    await way.echo.heard(1)
    const rejected = assert.rejects(pending, (error) => error instanceof UpstreamFailure && !error.beforeConnection)
    await way.breakOff()
    await rejected
  })

  test(`${name}: events that nobody takes are bounded: the stream is whole up to where it ends as lost`, async () => {
    await using way = await open(10)
    const stream = way.streams.subscribe(listen)
    const first = stream.next()
    await way.echo.heard(1)
    way.echo.count(1000)
    let taken = (await first).done ? 0 : 1
    try {
      while (taken < 1000 && !(await stream.next()).done) taken++
      // A source that waits for its reader needs no bound.
      assert.equal(taken, 1000)
    } catch (error) {
      assert.ok(error instanceof UpstreamFailure)
      assert.ok(taken >= 10)
    }
    await stream.return()
  })
}
