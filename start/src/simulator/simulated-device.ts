import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@care/service/log'
import { type MqttClient, connectAsync } from 'mqtt'
import { type DeviceMemory, type Waiting, openDeviceMemory } from './device-memory.ts'
import { type Measured, type Replay, historyOf, inZone, measuredAt, pause } from './replay.ts'

export interface SimulatedDeviceOptions {
  readonly url: string
  readonly tenant: string
  readonly deviceId: string
  readonly credential: string
  readonly replay: Replay
  /** When it measures first after it was switched on, in milliseconds. */
  readonly firstAfter: number
  readonly speed: number
  readonly stateFolder: string
  readonly log: Log
}

/** A device that measures what a trace has recorded, and keeps all of it until the store has it. */
export interface SimulatedDevice extends AsyncDisposable {
  /** Sends what is in its memory from before it was connected. Resolves when the store has all of it. */
  sendHistory(onSent: () => void): Promise<void>
  /** Measures from now on. */
  start(): void
}

/** Measurements in one message: 16 KB hold them. */
const BATCH = 100
/** How long it waits for a receipt before it sends again, in milliseconds. */
const RESEND = 5000

export async function openSimulatedDevice(options: SimulatedDeviceOptions): Promise<SimulatedDevice> {
  const { url, tenant, deviceId, credential, replay, log, speed } = options
  const memory = openDeviceMemory(options.stateFolder, deviceId, replay.begin)
  const closing = new AbortController()
  const bootId = randomUUID().slice(0, 8)
  const topic = (channel: string) => `v1/${tenant}/devices/${deviceId}/${channel}`
  const receipts = new Map<string, () => void>()
  const status = (state: 'ONLINE' | 'OFFLINE', more: object) => JSON.stringify({ state, bootId, ...more })

  const client = await connectAsync(
    url,
    {
      clientId: deviceId,
      username: deviceId,
      password: credential,
      clean: false,
      reconnectPeriod: 1000,
      will: {
        topic: topic('status'),
        payload: Buffer.from(status('OFFLINE', { reason: 'LWT' })),
        qos: 1,
        retain: true,
      },
    },
    false,
  )
  client.on('error', (error) => log.warn({ deviceId, error: error.message }, 'a simulated device was refused'))
  client.on('message', (_topic, payload) => {
    const messageId = receiptOf(payload)
    if (messageId === null) return
    memory.acknowledged(messageId)
    receipts.get(messageId)?.()
  })
  await client.subscribeAsync(topic('receipts'), { qos: 1 })
  await client.publishAsync(
    topic('status'),
    status('ONLINE', { fw: '1.0.0', battery: 81, clock: { state: 'SYNCED' } }),
    { qos: 1, retain: true },
  )

  const messageOf = (readings: readonly Measured[], messageId: string) => {
    const sentAt = inZone(new Date(), replay.timeZone)
    const clock = { state: 'SYNCED', lastSync: sentAt }
    return JSON.stringify({
      schema: 'cdm.reading/1',
      messageId,
      bootId,
      seq: memory.nextSeq(),
      sentAt,
      clock,
      readings,
    })
  }
  /** Sends until the store has it: a broker's acknowledgement alone promises nothing. */
  const send = async ({ messageId, channel, body }: Waiting): Promise<void> => {
    const stored = Promise.withResolvers<void>()
    receipts.set(messageId, stored.resolve)
    try {
      let isStored = false
      while (!isStored && !closing.signal.aborted) {
        await publish(client, topic(channel), body)
        isStored = await within(stored.promise, RESEND, closing.signal)
      }
    } finally {
      receipts.delete(messageId)
    }
  }
  const run = async () => {
    for (const message of memory.state.waiting) await send(message)
    await rest(firstRest(replay, memory.state, options), closing.signal)
    while (!closing.signal.aborted) {
      const index = memory.state.next
      const messageId = randomUUID()
      const at = new Date()
      const body = messageOf([measuredAt(replay, index, at)], messageId)
      const message: Waiting = { messageId, channel: 'readings', body }
      memory.measured(message, index + 1, at)
      await send(message)
      await rest(pause(replay, index, speed), closing.signal)
    }
  }
  let running: Promise<void> = Promise.resolve()

  return {
    async sendHistory(onSent) {
      const history = historyOf(replay, memory.state.anchor)
      for (let sent = memory.state.historySent; sent * BATCH < history.length; sent += 1) {
        if (closing.signal.aborted) return
        const messageId = `history-${sent}`
        const batch = history.slice(sent * BATCH, (sent + 1) * BATCH)
        await send({ messageId, channel: 'backfill', body: messageOf(batch, messageId) })
        memory.historySent(sent + 1)
        onSent()
      }
    },
    start() {
      running = run().catch((error: unknown) =>
        log.error({ deviceId, error: String(error) }, 'a simulated device broke'),
      )
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      await running
      await client.endAsync(true)
    },
  }
}

/** How long a device waits after it was switched on. A sensor goes on in its own pace, also over a restart. */
function firstRest(
  replay: Replay,
  { lastAt, next }: DeviceMemory['state'],
  { firstAfter, speed }: Pick<SimulatedDeviceOptions, 'firstAfter' | 'speed'>,
): number {
  if (lastAt === null || replay.trace.kind !== 'GLUCOSE') return firstAfter
  return Math.max(firstAfter, lastAt.getTime() + pause(replay, next - 1, speed) - Date.now())
}

/** A broken connection is no failure: the message is sent again when nobody has acknowledged it. */
const publish = (client: MqttClient, topic: string, body: string): Promise<void> =>
  client.connected
    ? client.publishAsync(topic, body, { qos: 1 }).then(
        () => undefined,
        () => undefined,
      )
    : Promise.resolve()

function receiptOf(payload: Buffer): string | null {
  const receipt: unknown = JSON.parse(payload.toString())
  const { messageId } = receipt as { messageId?: unknown }
  return typeof messageId === 'string' ? messageId : null
}

/** Whether something happened in time. */
async function within(event: Promise<void>, milliseconds: number, closing: AbortSignal): Promise<boolean> {
  const over = new AbortController()
  const timer = rest(milliseconds, AbortSignal.any([over.signal, closing])).then(() => false)
  const result = await Promise.race([event.then(() => true), timer])
  over.abort()
  return result
}

const rest = (milliseconds: number, closing: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal: closing }).catch(() => {}) // Woken by the end.
