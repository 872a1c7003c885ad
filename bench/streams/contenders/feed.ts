import { WebSocket } from 'ws'
import type { Fed } from '../workload/main.ts'

/** Takes all events from the publisher at SUBGRAPHS, an origin; it is how they get to a server that stands alone. */
export async function openFeed(take: (event: Fed) => void): Promise<void> {
  const socket = new WebSocket(`${String(process.env['SUBGRAPHS']).replace('http:', 'ws:')}/feed`)
  socket.on('message', (data: Buffer) => take(JSON.parse(data.toString()) as Fed))
  // Nothing is left to do without events.
  socket.on('close', () => process.exit(1))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
}
