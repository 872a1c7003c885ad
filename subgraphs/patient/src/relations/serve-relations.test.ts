import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { openHints } from '@care/service/open-hints'
import { signIdentity } from '@care/service/identity'
import { listen } from '@care/service/listen'
import { createLog } from '@care/service/log'
import { RELATIONS_CHANNEL, followRelations } from '@care/service/relations'
import { RELATIONS_AUDIENCE, relationsOverHttp } from '@care/service/relations-over-http'
import { signServiceToken } from '@care/service/service-token'
import { type Clinic, SECRET, callers, openClinic } from '../clinic.fixture.ts'

describe('the relations feed over HTTP', () => {
  let clinic: Clinic
  let url: string
  const server = createServer((request, response) => {
    if (!clinic.subgraph.handle?.(request, response)) response.writeHead(404).end()
  })
  before(async () => {
    clinic = await openClinic()
    url = await listen(server, { host: '127.0.0.1', port: 0 })
  })
  after(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    await clinic[Symbol.asyncDispose]()
  })

  const status = async (authorization: string | null, query = '?after=0&limit=10'): Promise<number> => {
    const headers = authorization === null ? {} : { authorization }
    const response = await fetch(`${url}/relations${query}`, { headers })
    await response.text()
    return response.status
  }

  it('gives the same as the store, page by page', async () => {
    const source = relationsOverHttp(url, SECRET)
    const [wang, garcia] = await source.after(0, 10)
    assert.deepEqual([wang, garcia], await clinic.subgraph.relations.after(0, 10))
    assert.deepEqual(await source.after(0, 1), [wang])
    assert.deepEqual(await source.after(1, 10), [garcia])
    assert.deepEqual(await relationsOverHttp(`${url}/relations`, SECRET).after(2, 10), [])
  })

  it('lets in nobody without a service token that is meant for it', async () => {
    const person = await signIdentity({ sub: 'somebody', exp: 4_102_444_800 }, RELATIONS_AUDIENCE, SECRET)
    const hourAgo = new Date(Date.now() - 3_600_000)
    assert.equal(await status(`Bearer ${await signServiceToken(RELATIONS_AUDIENCE, SECRET)}`), 200)
    assert.equal(await status(null), 401)
    assert.equal(await status(`Bearer ${person}`), 401)
    assert.equal(await status(`Bearer ${await signServiceToken('something else', SECRET)}`), 401)
    assert.equal(await status(`Bearer ${await signServiceToken(RELATIONS_AUDIENCE, 'x'.repeat(40))}`), 401)
    assert.equal(await status(`Bearer ${await signServiceToken(RELATIONS_AUDIENCE, SECRET, hourAgo)}`), 401)
    await assert.rejects(relationsOverHttp(url, 'y'.repeat(40)).after(0, 1), /401/)
  })

  it('refuses pages that cannot be, and knows no other path', async () => {
    const authorization = `Bearer ${await signServiceToken(RELATIONS_AUDIENCE, SECRET)}`
    for (const query of ['', '?after=-1&limit=1', '?after=0&limit=0', '?after=0&limit=100000', '?after=x&limit=1'])
      assert.equal(await status(authorization, query), 400, query)
    assert.equal((await fetch(`${url}/other`)).status, 404)
    assert.equal((await fetch(`${url}/relations`, { method: 'POST' })).status, 404)
  })

  it('is followed by other services, which are told of each change as soon as it is committed', async () => {
    const log = createLog('vitals', 'silent')
    await using open = new AsyncDisposableStack()
    const relations = open.use(await followRelations(relationsOverHttp(url, SECRET), clinic.hints, log))
    assert.equal(relations.of('wang')?.timeZone, 'Asia/Shanghai')
    const changed = Promise.withResolvers<string>()
    open.use(relations.onChange(({ timeZone }) => changed.resolve(timeZone)))
    const hinted = Promise.withResolvers<string>()
    open.use(await clinic.hints.subscribe(RELATIONS_CHANNEL, hinted.resolve))
    await clinic.ask(
      callers.wang,
      'mutation { updatePatient(input: { patientId: "wang", expectedVersion: 1, timeZone: "Asia/Tokyo" }) { errors { code } } }',
    )
    assert.equal(await hinted.promise, '3')
    assert.equal(await changed.promise, 'Asia/Tokyo')
  })

  it('says so when it does not answer', async () => {
    const silent = openHints(undefined, createLog('x', 'silent'))
    const source = relationsOverHttp('http://127.0.0.1:1', SECRET)
    await assert.rejects(followRelations(source, silent, createLog('x', 'silent')))
    await silent[Symbol.asyncDispose]()
  })
})
