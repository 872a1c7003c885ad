import type { Log } from '@care/service/log'
import { type IClientOptions, type MqttClient, connect as openClient } from 'mqtt'
import type { Broker } from './broker.ts'
import { type HearBy, hearDevice } from './hear-device.ts'

export interface MqttOptions {
  /** `mqtt://user:password@host:1883` */
  readonly url: string
  readonly version: '3.1.1' | '5'
  /** Each has one message in flight at a time, so this is how many there are. */
  readonly connections: number
  /** The same after a restart: then the broker hands over what was not acknowledged. */
  readonly clientName: string
  readonly hear: Omit<HearBy, 'publish'>
  readonly log: Log
}

/** For how long the broker keeps our session while we are away, in seconds: longer than a restart takes, and not for ever. */
const SESSION_SECONDS = 300
/** How long we wait before a broken connection is made anew, in milliseconds. */
const RECONNECT = 1000
/** How long a connection may take, in milliseconds. */
const CONNECT_TIMEOUT = 10_000

/**
 * Listens to devices on a broker elsewhere, together with other replicas. A message is acknowledged after its
 * commit; one that could not be stored is left alone, and the connection is made anew, because only then does a
 * broker send again.
 */
export async function openMqttClient(options: MqttOptions): Promise<Broker> {
  await using opening = new AsyncDisposableStack()
  const clients: MqttClient[] = []
  for (let i = 0; i < options.connections; i += 1) {
    const client = await connect(options, i)
    clients.push(client)
    opening.defer(() => client.endAsync())
  }
  const opened = opening.move()
  return {
    url: Object.assign(new URL(options.url), { username: '', password: '' }).href,
    // The broker's own rules shut a device out: its credential is gone, and we hold no connection of it.
    disconnect: async () => {},
    async check() {
      if (!clients.some(({ connected }) => connected)) throw new Error('The MQTT broker does not answer.')
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

async function connect(options: MqttOptions, place: number): Promise<MqttClient> {
  const { url, version, clientName, log, hear } = options
  const settings: IClientOptions = {
    clientId: `${clientName}-ingest-${place}`,
    clean: false,
    reconnectPeriod: RECONNECT,
    connectTimeout: CONNECT_TIMEOUT,
    resubscribe: true,
    ...(version === '5'
      ? { protocolVersion: 5, properties: { sessionExpiryInterval: SESSION_SECONDS, receiveMaximum: 1 } }
      : { protocolVersion: 4 }),
  }
  const client = openClient(url, settings)
  client.on('error', (error) => log.warn({ error: error.message }, 'the MQTT connection has failed'))
  const by: HearBy = {
    ...hear,
    publish: (topic, body) =>
      client.publish(topic, body, { qos: 1 }, (error) => {
        if (error) log.warn({ error: error.message }, 'a receipt could not be sent; the device will ask again')
      }),
  }
  // mqtt.js acknowledges when the callback is called, in both versions; not calling it holds everything behind it back.
  client.handleMessage = (packet, acknowledge) => {
    const body = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload
    hearDevice({ topic: packet.topic, body, retained: packet.retain }, by).then(
      () => acknowledge(),
      (error: unknown) => {
        log.warn({ error: String(error) }, 'a message could not be stored; it stays with the broker')
        setTimeout(() => client.stream.destroy(), RECONNECT).unref()
      },
    )
  }
  // Only now: with its first words a broker sends what it kept for us, and mqtt.js by itself would acknowledge that.
  await connectionOf(client)
  const topics = ['readings', 'backfill', 'status'].map(
    (channel) => `$share/ingest/v1/${hear.tenant}/devices/+/${channel}`,
  )
  const granted = await client.subscribeAsync(topics, { qos: 1 })
  if (granted.some(({ qos }) => qos >= 128)) {
    await client.endAsync()
    throw new Error('The MQTT broker does not let this service listen to devices.')
  }
  return client
}

/** Resolves when the first connection stands; a later one that breaks is made anew by itself. */
async function connectionOf(client: MqttClient): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const failed = (error?: Error) => reject(error ?? new Error('The MQTT broker closed the connection.'))
  client
    .once('connect', () => resolve())
    .once('error', failed)
    .once('close', failed)
  try {
    await promise
  } catch (error) {
    await client.endAsync(true)
    throw error
  } finally {
    client.off('error', failed).off('close', failed)
  }
}
