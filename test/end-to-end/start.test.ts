import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { listen } from '@care/service/listen'
import { openGraphClient } from '@care/start/demo/graph-client'
import { openAlertStream } from '../kit/alert-stream.ts'
import { newDataFolder, startEmbedded } from '../kit/embedded-stack.ts'
import { runProgram } from '../kit/process.ts'

/** Runs `start` to its end, which comes at once where something is in the way. */
async function refusal(env: NodeJS.ProcessEnv): Promise<string> {
  const process = runProgram(['start/src/main.ts'], env)
  assert.equal(await process.exit, 1)
  return process.output()
}

describe('pnpm start', () => {
  it('replays real traces: a doctor’s first live alert comes within a minute', async () => {
    const folder = newDataFolder()
    await using stack = await startEmbedded(folder, { SIMULATOR_ENABLED: 'true' })
    const readyAt = Date.now()
    const chen = await openGraphClient(stack.url, 'dr.chen', 'demo')
    await using board = await openAlertStream(stack.url, chen.accessToken)
    const { alert, cursor } = await board.first(({ event, replayed }) => event !== undefined && replayed === false)
    assert.ok(Date.now() - readyAt < 60_000)
    assert.ok(alert?.patient?.name.text)
    assert.ok((alert.readings ?? []).length > 0)
    assert.ok(cursor)
  })

  it('refuses a data folder that another start has, and goes on from its data after that one ended', async () => {
    const folder = newDataFolder()
    const first = await startEmbedded(folder)
    const chen = await openGraphClient(first.url, 'dr.chen', 'demo')
    const asked = '{ patients(first: 20) { edges { node { id conversations { edges { node { id } } } } } } }'
    const told = await chen.ask(asked)
    const said = await refusal({ DATA_DIR: folder, PORT: '39173', MQTT_PORT: '39174' })
    assert.match(said, /^The data folder .* is in use by another process\./m)
    assert.equal(await first.process.end('SIGINT'), 0)

    await using second = await startEmbedded(folder)
    assert.deepEqual(await (await openGraphClient(second.url, 'dr.chen', 'demo')).ask(asked), told)
    // The key that signed the first one's token is the folder's, not the process'.
    const { status } = await fetch(second.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${chen.accessToken}` },
      body: JSON.stringify({ query: asked }),
    })
    assert.equal(status, 200)
  })

  it('says in one line what is in the way', async () => {
    const taken = createServer()
    const { port } = new URL(await listen(taken, { host: '127.0.0.1', port: 0 }))
    const file = join(mkdtempSync(join(tmpdir(), 'start-')), 'file')
    writeFileSync(file, 'not a folder')
    const free = { PORT: '39175', MQTT_PORT: '39176' }
    for (const [env, line] of [
      [{ PORT: port, DATA_DIR: newDataFolder() }, `The port 127.0.0.1:${port} is in use.`],
      [{ ...free, MQTT_PORT: port, DATA_DIR: newDataFolder() }, `The port 127.0.0.1:${port} is in use.`],
      [{ ...free, DATA_DIR: file }, 'cannot be used'],
      [{ ...free, NODE_ENV: 'production' }, 'refuses NODE_ENV=production'],
      [{ PORT: 'many' }, 'PORT'],
    ] as const) {
      const said = await refusal(env)
      assert.ok(said.includes(line), said)
      assert.ok(!said.includes('    at '), `no stack: ${said}`)
    }
    taken.close()
  })
})
