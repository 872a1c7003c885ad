import { once } from 'node:events'
import { type Socket, createServer } from 'node:net'
import type { Log } from '@care/service/log'
import { Aedes, type AuthenticateError, type Client } from 'aedes'
import { matches } from '../devices/credential.ts'
import type { Broker } from './broker.ts'
import { type HearBy, hearDevice } from './hear-device.ts'
import { isChannel, NAME, readTopic } from './topics.ts'

export interface EmbeddedBrokerOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly hear: Omit<HearBy, 'publish'>
  readonly log: Log
}

/** Connections that are open at once: for one machine, not for a country. */
const MOST_CONNECTIONS = 2000
/** How long somebody may take to say who it is, in milliseconds. */
const CONNECT_TIMEOUT = 10_000
/** MQTT 3.1.1, return code 4 and 5. */
const [BAD_CREDENTIAL, NOT_AUTHORIZED] = [4, 5] as const

/**
 * A broker inside this process. Each device has a credential and its own topics, and hears nothing else. The
 * acknowledgement of a reading leaves after its commit; when it cannot be stored the connection ends without one, and
 * the device sends again.
 */
export async function openEmbeddedBroker({ host, port, hear, log }: EmbeddedBrokerOptions): Promise<Broker> {
  const aedes = await Aedes.createBroker({
    connectTimeout: CONNECT_TIMEOUT,
    maxClientsIdLength: 64,
    maxTopicLevels: 8,
  })
  const { tenant, devices } = hear
  const by: HearBy = {
    ...hear,
    publish: (topic, body) =>
      aedes.publish(
        { cmd: 'publish', topic, payload: body, qos: 1, dup: false, retain: false },
        (error) =>
          error && log.warn({ error: error.message }, 'a receipt could not be sent; the device will ask again'),
      ),
  }
  const connected = new Map<string, Client>()
  let closing = false

  aedes.authenticate = (client, _username, password, answer) => {
    authenticate(client.id, password).then(
      (known) => (known ? answer(null, true) : answer(refusal(BAD_CREDENTIAL), null)),
      (error: unknown) => {
        log.warn({ error: String(error) }, 'a device could not be looked up')
        answer(refusal(NOT_AUTHORIZED), null)
      },
    )
  }
  const authenticate = async (deviceId: string, credential: Buffer | undefined): Promise<boolean> => {
    const hash = credential && NAME.test(deviceId) ? await devices.credentialHash(deviceId) : null
    return credential !== undefined && hash !== null && matches(credential, hash)
  }
  aedes.authorizePublish = (client, packet, answer) => {
    const named = readTopic(packet.topic)
    const isOwn = named?.tenant === tenant && named.deviceId === client?.id && isChannel(named.channel)
    if (!isOwn || (packet.retain && named.channel !== 'status')) {
      answer(new Error('A device publishes on its own topics only.'))
      return
    }
    const body = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload
    // The acknowledgement is written after the answer: it waits here for the commit.
    hearDevice({ topic: packet.topic, body, retained: false }, by).then(
      () => answer(null),
      (error: unknown) => {
        log.warn({ error: String(error) }, 'a message could not be stored; the device will send it again')
        answer(new Error('It could not be stored.'))
      },
    )
  }
  aedes.authorizeSubscribe = (client, subscription, answer) => {
    const named = readTopic(subscription.topic)
    const isOwn = named?.tenant === tenant && named.deviceId === client.id && !isChannel(named.channel)
    answer(null, isOwn ? subscription : null)
  }
  aedes.on('client', (client) => connected.set(client.id, client))
  aedes.on('clientDisconnect', (client) => {
    if (connected.get(client.id) !== client) return // It came back before it was gone.
    connected.delete(client.id)
    if (aedes.closed || closing) return
    devices
      .disconnected(client.id, null, new Date())
      .catch((error: unknown) => log.warn({ error: String(error) }, 'a device’s end could not be noted'))
  })
  aedes.on('clientError', (_client, error) => log.debug({ error: error.message }, 'a device was cut off'))
  aedes.on('connectionError', (_client, error) => log.debug({ error: error.message }, 'a connection was refused'))

  await devices.disconnectAll()
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    aedes.handle(socket)
  })
  server.maxConnections = MOST_CONNECTIONS
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    await closeAedes(aedes)
    throw error
  }
  const address = server.address()
  const listening = typeof address === 'object' && address ? address.port : port

  return {
    url: `mqtt://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    async disconnect(deviceId) {
      const client = connected.get(deviceId)
      if (client) await new Promise<void>((resolve) => client.close(resolve))
    },
    async check() {
      if (aedes.closed || !server.listening) throw new Error('The embedded MQTT broker is closed.')
    },
    async [Symbol.asyncDispose]() {
      closing = true
      const closed = once(server, 'close')
      server.close()
      await closeAedes(aedes)
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

const closeAedes = (aedes: Aedes): Promise<void> => new Promise((resolve) => aedes.close(resolve))

const refusal = (returnCode: typeof BAD_CREDENTIAL | typeof NOT_AUTHORIZED): AuthenticateError =>
  Object.assign(new Error('Refused.'), { returnCode })
