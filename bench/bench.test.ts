import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compare } from './compare.ts'
import { listContenders } from './gateways/contenders.ts'
import { readOptions } from './options.ts'
import { report } from './report/report.ts'

/** Requests to subgraphs that big may cost, where Apollo's plan names sixteen. */
const MOST_FETCHES = 7

const quick = readOptions(['--quick', '--seconds', '0.2', '--only', 'ours', '--strangers', '1'])

describe('the bench', { skip: process.platform === 'linux' ? false : 'reads /proc' }, () => {
  it('finds our gateway’s answers equal to the stock one’s, key by key, and counts what they cost subgraphs', async () => {
    const comparison = await compare(quick, () => {})
    assert.deepEqual(comparison.absent, [])
    const ours = comparison.verdicts.filter(({ gateway }) => gateway === 'ours')
    assert.deepEqual(
      ours.map(({ operation, answer }) => [operation, answer]),
      [
        ['big', 'equal'],
        ['medium', 'equal'],
        ['small', 'equal'],
      ],
    )
    const [big, medium, small] = ours.map(({ fetches }) => fetches)
    assert.ok(Number(big) <= MOST_FETCHES, `${big} requests`)
    assert.deepEqual([medium, small], [2, 1])
    for (const { gateway, operation, samples } of comparison.series) {
      for (const { requests, failures } of samples) {
        assert.ok(requests > 0, `${gateway} ${operation}`)
        assert.equal(failures, 0, `${gateway} ${operation}`)
      }
    }
    assert.match(report(comparison, quick), /\| ours +\| this gateway/)
  })

  it('tells that a router is absent where its binary is not', async () => {
    const options = readOptions([
      '--quick',
      '--only',
      'hive-router',
      '--router',
      '/nowhere/hive-router',
      '--strangers',
      '0',
    ])
    const comparison = await compare({ ...options, seconds: 0.05, operations: options.operations.slice(-1) }, () => {})
    assert.deepEqual(
      comparison.absent.map(({ name }) => name),
      ['hive-router'],
    )
    assert.match(report(comparison, options), /absent: .*ENOENT/)
  })

  it('takes routers by the names of their binaries, with and without collapsing', () => {
    const names = listContenders(['/x/hive-router', '/x/router']).map(({ name }) => name)
    assert.deepEqual(
      names.filter((name) => name.includes('router')),
      ['hive-router', 'hive-router-apart', 'apollo-router', 'apollo-router-apart'],
    )
    assert.throws(() => listContenders(['/x/something']), /no settings are known/)
  })
})

describe('the options of the bench', () => {
  it('are refused in words where they mean nothing', () => {
    assert.throws(() => readOptions(['--operations', 'huge']), /There is no operation `huge`/)
    assert.throws(() => readOptions(['--rounds', '0.5']), /--rounds must be a whole number/)
    assert.throws(() => readOptions(['dance']), /There is no `dance`/)
  })
})
