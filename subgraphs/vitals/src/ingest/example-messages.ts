import type { Incoming } from './read-message.ts'

// Messages for tests, as devices send them.

export const bloodPressure = (systolic: number, diastolic: number, at: Date, localId = 'bp-1') => ({
  localId,
  kind: 'BLOOD_PRESSURE',
  effectiveAt: at.toISOString(),
  systolic,
  diastolic,
  pulseRate: 76,
  unit: 'mm[Hg]',
})

export const sensorGlucose = (value: number | string, at: Date, localId = 'g-1') => ({
  localId,
  kind: 'GLUCOSE',
  effectiveAt: at.toISOString(),
  value,
  unit: 'mg/dL',
})

/** The text of a message with some readings. */
export const messageOf = (readings: readonly unknown[], more: object = {}): string =>
  JSON.stringify({
    schema: 'cdm.reading/1',
    messageId: 'message-1',
    bootId: '7f3a',
    seq: 1,
    sentAt: new Date().toISOString(),
    clock: { state: 'SYNCED', lastSync: null },
    readings,
    ...more,
  })

export const incoming = (body: string | Uint8Array, more: Partial<Incoming> = {}): Incoming => ({
  tenant: 'care',
  deviceId: 'cuff-1',
  backfill: false,
  body: Buffer.from(body),
  receivedAt: new Date(),
  ...more,
})
