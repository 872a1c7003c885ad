import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { holdGeneration } from '../supergraph/held-generation.ts'
import { createHistory } from '../supergraph/history.ts'
import { openPlainGeneration } from '../supergraph/plain-generation.fixture.ts'
import { createReloading } from '../supergraph/reloading.ts'
import { createSuccession } from '../supergraph/succession.ts'
import { openAdmin } from './open-admin.ts'
import { supergraphRoutes } from './supergraph-routes.ts'

const token = 'a token for operators, in tests only'
const log = createLog('test', 'silent')
const config = { GATEWAY_ADMIN_PORT: 0, GATEWAY_ADMIN_HOST: '127.0.0.1', GATEWAY_ADMIN_TOKEN: token }
const graph = (field: string) => `type Query { ${field}: Int }`

/** The calls about supergraphs, over a source that is a variable. */
async function open(t: TestContext) {
  const metrics = createMetrics()
  const source = { text: graph('a') }
  let last = 0
  const load = async (sdl: string) => holdGeneration(openPlainGeneration(sdl, (last += 1)), log)
  const succession = createSuccession(await load(source.text), metrics)
  const history = createHistory('the test', { log, metrics })
  const reloading = createReloading({
    succession,
    history,
    load,
    read: async () => source.text,
    prepare: async () => {},
  })
  const state = () => ({
    source: 'the test',
    current: succession.current,
    previous: succession.previous,
    candidate: reloading.candidate,
    retired: succession.retired,
    changes: history.changes,
  })
  const admin = await openAdmin(config, { routes: supergraphRoutes({ ...reloading, state }), log })
  assert.ok(admin)
  t.after(async () => {
    await admin[Symbol.asyncDispose]()
    await metrics[Symbol.asyncDispose]()
  })
  const call = async (method: string, path: string, authorization = `Bearer ${token}`) => {
    const response = await fetch(admin.origin + path, { method, headers: { authorization } })
    return { status: response.status, allow: response.headers.get('allow'), body: await response.json() }
  }
  return { source, call }
}

test('without a port there are no calls for operators', async () => {
  assert.equal(await openAdmin({ ...config, GATEWAY_ADMIN_PORT: undefined }, { routes: [], log }), null)
})

test('whoever lacks the token learns nothing', async (t) => {
  const { call } = await open(t)
  for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${token}`, `Bearer ${token} x`, token]) {
    assert.equal((await call('GET', '/admin/supergraph', authorization)).status, 401, authorization)
    assert.equal((await call('GET', '/admin/nothing', authorization)).status, 401, authorization)
  }
  assert.equal((await call('GET', '/admin/supergraph', `bearer ${token}`)).status, 200)
})

test('a call that there is not is answered with those that there are', async (t) => {
  const { call } = await open(t)
  const { status, body } = await call('GET', '/admin/nothing')
  assert.equal(status, 404)
  assert.match(body.message, /\/admin\/supergraph\/rollback/)
  assert.partialDeepStrictEqual(await call('GET', '/admin/supergraph/rollback'), { status: 405, allow: 'POST' })
})

test('operators see what serves, reload and go back', async (t) => {
  const { source, call } = await open(t)
  source.text = graph('b')
  assert.partialDeepStrictEqual(await call('POST', '/admin/supergraph/reload'), {
    status: 200,
    body: { outcome: 'loaded', generation: 2 },
  })
  assert.partialDeepStrictEqual((await call('GET', '/admin/supergraph')).body, {
    source: 'the test',
    current: { generation: 2, leases: 0 },
    previous: { generation: 1 },
    candidate: null,
    retired: [],
    changes: [{ outcome: 'loaded', generation: 2 }],
  })
  assert.partialDeepStrictEqual(await call('POST', '/admin/supergraph/rollback'), {
    status: 200,
    body: { outcome: 'rolled_back', generation: 1 },
  })
  assert.equal((await call('POST', '/admin/supergraph/rollback')).status, 409)
  assert.equal((await call('POST', '/admin/supergraph/reload')).body.outcome, 'withheld')
  assert.equal((await call('POST', '/admin/supergraph/reload?again=true')).body.outcome, 'loaded')
  source.text = 'type Query {'
  assert.partialDeepStrictEqual(await call('POST', '/admin/supergraph/reload'), {
    status: 409,
    body: { outcome: 'refused' },
  })
})
