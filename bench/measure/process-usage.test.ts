import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { readUsage } from './process-usage.ts'

/** Uses a processor for so many microseconds, in a thread or in a process of its own, says so, and waits. */
const busy = 'for (let used = 0; used < 400_000;) { const it = process.cpuUsage(); used = it.user + it.system }'
const inThread = `new (require('node:worker_threads').Worker)(${JSON.stringify(`${busy} console.log('done'); setInterval(() => {}, 1000)`)}, { eval: true })`
const inProcess = `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(`${busy} console.log('done'); process.stdin.resume()`)}], { stdio: ['pipe', 'inherit', 'inherit'] })`

describe('what a process has used', { skip: process.platform === 'linux' ? false : 'reads /proc' }, () => {
  for (const [where, code] of Object.entries({ 'its threads': inThread, 'the processes that it started': inProcess })) {
    it(`includes the time of ${where}`, async () => {
      const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
      try {
        await once(child.stdout, 'data')
        const { cpu, memory } = readUsage(child.pid ?? 0)
        assert.ok(cpu >= 390, `${cpu} ms`)
        assert.ok(memory > 10, `${memory} MB`)
      } finally {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
    })
  }

  it('is not told of a process that is not there', () => {
    assert.throws(() => readUsage(2 ** 22 + 1), /ENOENT/)
  })
})
