// What ws costs by itself: the text of a frame is made once for each event. Nothing on ws can be below it.
import type { WebSocket } from 'ws'
import { SUBSCRIPTION } from '../../load/client.ts'
import { EVERYBODY } from '../../workload/readings.ts'
import { serveAlone } from '../alone.ts'
import { openFeed } from '../feed.ts'

interface Message {
  readonly type: string
  readonly payload?: { readonly variables?: { readonly patient?: number } }
}

const listening = new Map<number, Set<WebSocket>>()

await openFeed(({ key, reading }) => {
  const data = key === EVERYBODY ? { readings: reading } : { readingsOf: reading }
  const frame = Buffer.from(JSON.stringify({ id: SUBSCRIPTION, type: 'next', payload: { data } }))
  for (const socket of listening.get(key) ?? []) socket.send(frame, { binary: false })
})

serveAlone().on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const { type, payload } = JSON.parse(data.toString()) as Message
    if (type === 'connection_init') return socket.send('{"type":"connection_ack"}')
    if (type !== 'subscribe') return
    const key = Number(payload?.variables?.patient ?? EVERYBODY)
    const others = listening.get(key) ?? new Set()
    listening.set(key, others.add(socket))
    socket.once('close', () => others.delete(socket))
  })
})
