import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, it } from 'node:test'

/** Runs a process whose `open` is the given source; resolves when it prints its first line or ends. */
function run(open: string) {
  const source = `import { runProcess } from ${JSON.stringify(import.meta.resolve('./process.ts'))}
    import { createServer } from 'node:http'
    import { listen } from ${JSON.stringify(import.meta.resolve('./listen.ts'))}
    await runProcess(async () => { ${open} }, () => 'ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', (chunk) => (complaints += chunk))
  return { child, ready: once(child.stdout, 'data'), complaints: () => complaints }
}

describe('a process', () => {
  it('closes what it opened and ends with 0 when asked to', async () => {
    const { child, ready } = run(`
      const alive = setInterval(() => {}, 1000)
      return { async [Symbol.asyncDispose]() { clearInterval(alive); console.log('closed') } }`)
    await ready
    child.kill('SIGTERM')
    const [[output], [code]] = await Promise.all([once(child.stdout, 'data'), once(child, 'exit')])
    assert.equal(String(output), 'closed\n')
    assert.equal(code, 0)
  })

  it('tells in one line why it cannot start, and ends with 1', async () => {
    const taken = `const first = createServer(); const url = await listen(first, { host: '127.0.0.1', port: 0 })
      await listen(createServer(), { host: '127.0.0.1', port: Number(new URL(url).port) })`
    for (const [open, reason] of [
      [taken, /^The port 127\.0\.0\.1:\d+ is in use\. Stop the other program, or choose another port\.\n$/],
      [`await fetch('http://127.0.0.1:39999/')`, /^Nothing answers at 127\.0\.0\.1:39999\. Is the server running\?\n$/],
      [`throw new Error('The settings are not usable.')`, /^The settings are not usable\.\n$/],
    ] as const) {
      const { child, complaints } = run(open)
      const [code] = await once(child, 'close')
      assert.equal(code, 1)
      assert.match(complaints(), reason)
    }
  })
})
