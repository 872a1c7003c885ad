import { setTimeout } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { Contender } from '../gateways/contender.ts'
import { freePort } from '../gateways/start.ts'

/** What a process on Node holds once the garbage is collected, in bytes. */
export interface Held {
  /** Objects, and what they keep outside of the heap. */
  readonly heap: number
  readonly external: number
}

/** Milliseconds until the inspector has to answer, and between two attempts. */
const PATIENCE = 10_000
const INTERVAL = 50

/** A contender on Node whose memory can be read; its inspector sleeps until then. */
export async function withHeap(
  contender: Contender,
): Promise<{ readonly contender: Contender; readonly read: (pid: number) => Promise<Held> }> {
  const port = await freePort()
  return {
    contender: {
      ...contender,
      command(setting) {
        const command = contender.command(setting)
        return { ...command, args: [`--inspect-port=127.0.0.1:${port}`, ...command.args] }
      },
    },
    async read(pid) {
      process.kill(pid, 'SIGUSR1')
      const socket = new WebSocket(await inspectorAddress(port))
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
      try {
        // Twice: what the first lets go of may hold more.
        await call(socket, 'HeapProfiler.collectGarbage')
        await call(socket, 'HeapProfiler.collectGarbage')
        const expression = 'process.memoryUsage()'
        const answer = await call(socket, 'Runtime.evaluate', { expression, returnByValue: true })
        const { heapUsed, external } = (answer as { result: { value: NodeJS.MemoryUsage } }).result.value
        return { heap: heapUsed, external }
      } finally {
        socket.terminate()
      }
    },
  }
}

async function inspectorAddress(port: number): Promise<string> {
  const end = performance.now() + PATIENCE
  while (performance.now() < end) {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null)
    const [target] = ((await response?.json()) as { webSocketDebuggerUrl: string }[] | undefined) ?? []
    if (target) return target.webSocketDebuggerUrl
    await setTimeout(INTERVAL)
  }
  throw new Error('The inspector does not answer.')
}

let serial = 0

function call(socket: WebSocket, method: string, params: object = {}): Promise<unknown> {
  const id = ++serial
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const hear = (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { id?: number; result?: unknown; error?: { message: string } }
    if (message.id !== id) return
    socket.off('message', hear)
    if (message.error) reject(new Error(message.error.message))
    else resolve(message.result)
  }
  socket.on('message', hear)
  socket.once('close', () => reject(new Error('The inspector has gone.')))
  socket.send(JSON.stringify({ id, method, params }))
  return promise
}
