import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEcho } from '../../test/library/echo.ts'
import { UpstreamFailure } from './failures.ts'
import { openInProcessExchanges } from './in-process-exchanges.ts'
import { options } from './http-client.fixture.ts'
import { ask } from './requests.ts'
import { serve } from './subgraph-server.fixture.ts'
import { openUndiciExchanges } from './undici-exchanges.ts'

const question = { query: '{ say }', timeout: 1000 }

test('a question is answered, over a network or not', async () => {
  await using exchanges = openInProcessExchanges(createEcho())
  const asked = { ...question, variables: { word: 'é' }, headers: { 'x-request-id': 'r-1', 'x-none': undefined } }
  assert.deepEqual(await ask(exchanges, asked), { data: { say: 'é for r-1' } })

  await using server = await serve((_, reply) => void reply.end('{"data":{"say":"é"}}'))
  await using overHttp = openUndiciExchanges(server.url, options)
  assert.deepEqual(await ask(overHttp, question), { data: { say: 'é' } })
})

test('an answer that is not GraphQL is no answer, whatever its status', async () => {
  for (const body of ['<html>Bad gateway</html>', '', '[]', '{}', '{"data":7}', '"ok"', '{"errors":[{}]}']) {
    await using server = await serve((_, reply) => void reply.writeHead(502).end(body))
    await using exchanges = openUndiciExchanges(server.url, options)
    await assert.rejects(
      ask(exchanges, question),
      (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE',
      body,
    )
  }
})

test('an error status with a GraphQL result is that result', async () => {
  await using server = await serve((_, reply) => void reply.writeHead(400).end('{"errors":[{"message":"No."}]}'))
  await using exchanges = openUndiciExchanges(server.url, options)
  assert.deepEqual(await ask(exchanges, question), { errors: [{ message: 'No.' }] })
})
