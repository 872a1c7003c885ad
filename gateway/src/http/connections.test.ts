import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, type IncomingMessage, type ServerResponse, createServer, request } from 'node:http'
import { test } from 'node:test'
import { listen } from '@care/service/listen'
import { keepBusyConnections } from './connections.ts'

test('an answer that goes out while the server ends tells its client to send nothing more on the connection', async () => {
  const server = createServer((_, response) => noteRequest(response))
  const noteRequest = keepBusyConnections(server)
  const url = await listen(server, { host: '127.0.0.1', port: 0 })
  using agent = Object.assign(new Agent({ keepAlive: true }), { [Symbol.dispose]: () => agent.destroy() })

  const answerTo = async (act: (response: ServerResponse) => void): Promise<IncomingMessage> => {
    const asked = request(url, { agent }).end()
    const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
    act(response)
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    await once(answer.resume(), 'end')
    return answer
  }
  const before = await answerTo((response) => response.end('a'))
  assert.equal(before.headers.connection, 'keep-alive')

  const closed = once(server, 'close')
  const last = await answerTo((response) => {
    server.close()
    response.writeHead(200, ['content-type', 'text/plain']).end('b')
  })
  assert.equal(last.headers.connection, 'close')
  await closed
})
