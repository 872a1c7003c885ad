import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compareStreams } from './compare.ts'
import { readStreamsOptions } from './options.ts'
import { reportStreams } from './report.ts'

const few = ['streams', '--quick', '--clients', '5', '--events', '3']

describe('the bench of streams', { skip: process.platform === 'linux' ? false : 'reads /proc' }, () => {
  it('finds that each client of ours gets each event once, whole, with what another subgraph contributes', async () => {
    const options = readStreamsOptions([...few, '--only', 'ours', '--idle', '0'])
    const comparison = await compareStreams(options, () => {})
    assert.deepEqual([...comparison.absent], [])
    assert.deepEqual(
      comparison.series.map(({ scenario, clients, disqualified }) => [scenario, clients, disqualified]),
      [
        ['shared', 5, null],
        ['own', 5, null],
      ],
    )
    for (const { scenario, samples } of comparison.series) {
      assert.deepEqual(
        samples.map(({ frames, lost, doubled, wrong }) => [frames, lost, doubled, wrong]),
        [[15, 0, 0, 0]],
      )
      for (const { requests, upstreams } of samples) {
        // One of entities for each event; where nothing is shared, at most one for each client.
        if (scenario === 'own') assert.equal(requests, 1)
        else assert.ok(requests >= 1 && requests <= 5, `${requests} requests`)
        assert.ok(upstreams >= (scenario === 'own' ? 5 : 1), `${upstreams} upstream`)
      }
    }
    assert.match(reportStreams(comparison, options), /## 5 clients, all subscribe to the same\n\n.*\n.*\n\| ours/)
  })

  it('reads what an idle subscription holds', async () => {
    const options = readStreamsOptions([...few, '--only', 'graphql-ws', '--scenarios', 'shared', '--idle', '50'])
    const { idle } = await compareStreams(options, () => {})
    assert.deepEqual(
      idle.map(({ contender, scenario }) => [contender, scenario]),
      [['graphql-ws', 'shared']],
    )
    assert.ok(Number(idle[0]?.heap) > 1000, `${idle[0]?.heap} bytes`)
  })
})

describe('the options of the bench of streams', () => {
  it('are refused in words where they mean nothing', () => {
    assert.throws(() => readStreamsOptions(['streams', '--scenarios', 'both']), /There is no scenario `both`/)
    assert.throws(() => readStreamsOptions(['streams', '--clients', 'many']), /--clients must be a number above 0/)
    assert.throws(() => readStreamsOptions(['streams', 'soak']), /There is no `streams soak`/)
  })
})
