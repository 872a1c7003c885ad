import { randomUUID } from 'node:crypto'
import { type IClientOptions, connectAsync } from 'mqtt'

/** A device that publishes readings over MQTT, as a real one does. */
export interface TestDevice extends AsyncDisposable {
  /** Publishes one message of readings and resolves when the broker has acknowledged it. */
  publish(...readings: readonly DeviceReading[]): Promise<void>
}

export interface DeviceReading {
  readonly localId: string
  readonly kind: string
  readonly effectiveAt: string
  readonly [value: string]: unknown
}

/** @param credential what the registry gave out for the device; undefined at brokers that ask for none. */
export async function connectDevice(
  url: string,
  deviceId: string,
  credential?: string,
  options: IClientOptions = {},
): Promise<TestDevice> {
  const client = await connectAsync(url, {
    clientId: deviceId,
    username: deviceId,
    ...(credential && { password: credential }),
    reconnectPeriod: 0,
    ...options,
  })
  client.on('error', () => {}) // The publish that it breaks is rejected.
  const bootId = randomUUID().slice(0, 8)
  let seq = 0
  return {
    async publish(...readings) {
      const sentAt = new Date().toISOString()
      const message = {
        schema: 'cdm.reading/1',
        messageId: randomUUID(),
        bootId,
        seq: ++seq,
        sentAt,
        clock: { state: 'SYNCED', lastSync: sentAt },
        readings,
      }
      await client.publishAsync(`v1/demo/devices/${deviceId}/readings`, JSON.stringify(message), { qos: 1 })
    },
    async [Symbol.asyncDispose]() {
      await client.endAsync(true)
    },
  }
}

/** A blood pressure that was measured just now. */
export const bloodPressure = (systolic: number, diastolic: number, effectiveAt = new Date()): DeviceReading => ({
  localId: randomUUID(),
  kind: 'BLOOD_PRESSURE',
  effectiveAt: effectiveAt.toISOString(),
  systolic,
  diastolic,
  pulseRate: 76,
  unit: 'mm[Hg]',
})
