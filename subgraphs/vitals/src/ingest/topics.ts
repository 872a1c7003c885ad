/** What a tenant's or a device's name may consist of: nothing that a topic filter or a line protocol reads as its own. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

/** What devices publish. No patient id stands in a topic: brokers log them. */
export type Channel = 'readings' | 'backfill' | 'status'
/** What is published to devices. */
export type ServerChannel = 'receipts' | 'config' | 'commands'

export interface DeviceTopic {
  readonly tenant: string
  readonly deviceId: string
  readonly channel: string
}

export const topicOf = (tenant: string, deviceId: string, channel: Channel | ServerChannel): string =>
  `v1/${tenant}/devices/${deviceId}/${channel}`

/** What a topic names; null for one that is none of ours. */
export function readTopic(topic: string): DeviceTopic | null {
  const [version, tenant = '', devices, deviceId = '', channel = '', ...more] = topic.split('/', 6)
  const isOurs = version === 'v1' && devices === 'devices' && more.length === 0
  return isOurs && NAME.test(tenant) && NAME.test(deviceId) ? { tenant, deviceId, channel } : null
}

export const isChannel = (channel: string): channel is Channel =>
  channel === 'readings' || channel === 'backfill' || channel === 'status'
