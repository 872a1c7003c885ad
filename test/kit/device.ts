import { randomUUID } from 'node:crypto'
import type { GraphClient } from '@care/start/demo/graph-client'
import { connectAsync } from 'mqtt'
import type { Stack } from './stack.ts'

/** A device that publishes readings over MQTT, as a real one does. */
export interface TestDevice extends AsyncDisposable {
  /** Publishes one message of readings; resolves when the broker has acknowledged it, rejects when it is lost before. */
  publish(...readings: readonly DeviceReading[]): Promise<void>
}

export interface DeviceReading {
  readonly localId: string
  readonly kind: string
  readonly effectiveAt: string
  readonly [value: string]: unknown
}

async function connectDevice({ mqttUrl, tenant }: Stack, deviceId: string, credential: string): Promise<TestDevice> {
  const client = await connectAsync(mqttUrl, {
    clientId: deviceId,
    username: deviceId,
    password: credential,
    reconnectPeriod: 0,
  })
  client.on('error', () => {}) // The connection ends with it.
  const gone = new Promise<never>((_, reject) => {
    client.once('close', () => reject(new Error('The broker is gone.')))
  })
  gone.catch(() => {}) // Nobody may be waiting for it.
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
      const topic = `v1/${tenant}/devices/${deviceId}/readings`
      await Promise.race([client.publishAsync(topic, JSON.stringify(message), { qos: 1 }), gone])
    },
    async [Symbol.asyncDispose]() {
      await client.endAsync(true)
    },
  }
}

/** Binds a new cuff to a patient, as its doctor would, and connects it to the broker. */
export async function bindCuff(doctor: GraphClient, stack: Stack, patientId: string): Promise<TestDevice> {
  const { bindDevice } = await doctor.ask<{
    bindDevice: { association: { device: { id: string } }; mqttCredential: string }
  }>(
    `mutation Bind($input: BindDeviceInput!) {
      bindDevice(input: $input) { association { device { id } } mqttCredential errors { code message field } }
    }`,
    { input: { idempotencyKey: randomUUID(), serialNumber: randomUUID(), model: 'Test cuff', patientId } },
  )
  return connectDevice(stack, bindDevice.association.device.id, bindDevice.mqttCredential)
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
