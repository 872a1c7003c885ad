import type { DeviceStore } from '../store/devices.ts'
import { statusMessage } from './payload.ts'
import type { Pipeline } from './pipeline.ts'
import { receiptBody } from './receipts.ts'
import { readJson } from './strict-json.ts'
import { isChannel, readTopic, topicOf } from './topics.ts'

/** A message as a broker hands it over. */
export interface Heard {
  readonly topic: string
  readonly body: Uint8Array
  /** Set on readings it means that the message is an old one: it never pages. */
  readonly retained: boolean
}

export interface HearBy {
  readonly tenant: string
  readonly pipeline: Pipeline
  readonly devices: DeviceStore
  /** Sends a message to a device. Failing is no loss: the device sends again and gets another receipt. */
  readonly publish: (topic: string, body: string) => void
}

/**
 * Takes in what a device says. Resolves once it is durable: only then may the broker's acknowledgement leave. What is
 * not ours, and what nobody can read, is done with as well: hearing it again would not help.
 *
 * @throws whatever the store threw: then the message has to come again.
 */
export async function hearDevice({ topic, body, retained }: Heard, by: HearBy): Promise<void> {
  const named = readTopic(topic)
  if (!named || named.tenant !== by.tenant || !isChannel(named.channel)) return
  const { tenant, deviceId, channel } = named
  if (channel === 'status') return hearStatus(deviceId, body, by.devices)
  const receipt = await by.pipeline.message({
    tenant,
    deviceId,
    backfill: channel === 'backfill' || retained,
    body,
    receivedAt: new Date(),
  })
  by.publish(topicOf(tenant, deviceId, 'receipts'), receiptBody(receipt))
}

/** A birth or a last will; anything else changes nothing. */
async function hearStatus(deviceId: string, body: Uint8Array, devices: DeviceStore): Promise<void> {
  const message = statusMessage.safeParse(readJson(body))
  if (!message.success) return
  const { state, bootId, battery, fw, clock } = message.data
  if (state === 'OFFLINE') return devices.disconnected(deviceId, bootId, new Date())
  const clockQuality = clock === null ? null : clock.state === 'NONE' ? ('RECEIPT_TIME' as const) : clock.state
  await devices.connected(deviceId, { bootId, batteryPercent: battery, firmwareVersion: fw, clockQuality }, new Date())
}
