import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { listen } from '@care/service/listen'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

const start = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] })

/** The address that a process prints when it answers. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let printed = ''
  for await (const chunk of stdout ?? []) {
    printed += String(chunk)
    const [, origin] = /listening on (\S+)\/graphql\n/.exec(printed) ?? []
    if (origin) return origin
  }
  throw new Error(`The process ended after it printed: ${printed}`)
}

describe('the process of the files subgraph', () => {
  it('serves the graph and its health, and ends clean', async () => {
    await using stack = new AsyncDisposableStack()
    const folder = await mkdtemp(join(tmpdir(), 'files-main-'))
    stack.defer(() => rm(folder, { recursive: true }))
    // A patient service in which nothing has happened yet.
    const patients = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
    })
    const RELATIONS_URL = await listen(patients, { host: '127.0.0.1', port: 0 })
    stack.defer(() => {
      patients.closeAllConnections()
      patients.close()
    })
    const child = start({
      RELATIONS_URL,
      INTERNAL_SECRET: 'a secret of at least thirty-two characters',
      FILES_PORT: '0',
      FILES_STORE: `pglite:${folder}`,
      FILES_OBJECTS: `folder:${folder}`,
      FILES_URL_SECRET: 'another secret of thirty-two characters',
    })
    stack.defer(() => void child.kill('SIGKILL'))
    const origin = await addressOf(child)
    const ready = await fetch(`${origin}/health?ready`)
    assert.equal(ready.status, 200)
    assert.deepEqual(await ready.json(), {
      status: 'ok',
      dependencies: { store: 'ok', objects: 'ok', relations: 'ok' },
    })
    const stranger = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ file(id: "x") { id } }' }),
    })
    const { errors } = (await stranger.json()) as { errors: { extensions: { code: string } }[] }
    assert.equal(errors[0]?.extensions.code, 'UNAUTHENTICATED')
    const unsigned = await fetch(`${origin}/objects/1b4e28ba-2fa1-41d2-883f-0016d3cca427`)
    assert.equal(unsigned.status, 403)
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    assert.deepEqual(await ended, [0, null])
  })

  it('says which settings are missing, all at once and a line each', async () => {
    const child = start({})
    const [said, [code]] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'exit')])
    assert.equal(code, 1)
    assert.match(
      said,
      /^The settings are not usable:\nINTERNAL_SECRET: is missing [^\n]+\nRELATIONS_URL: is missing [^\n]+\n$/,
    )
  })
})
