import { hostname } from 'node:os'
import { z } from 'zod'
import { NAME } from './topics.ts'

/** Settings of the way in of readings. */
export const ingestSettings = {
  VITALS_TENANT: z
    .string()
    .regex(NAME, 'may hold letters, digits, `_`, `.` and `-`')
    .default('care')
    .describe('The second level of every MQTT topic: `v1/TENANT/devices/…`'),
  VITALS_INGEST_ROWS: z.coerce
    .number()
    .int()
    .min(1)
    .max(5000)
    .default(500)
    .describe('Readings that one transaction holds at most'),
  VITALS_INGEST_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(1000)
    .default(3)
    .describe('Milliseconds that the first reading of a transaction waits for others'),
  VITALS_INGEST_WAITING: z.coerce
    .number()
    .int()
    .min(100)
    .max(1_000_000)
    .default(20_000)
    .describe('Readings that may wait to be stored before devices are held back'),
  VITALS_MQTT_CLIENT: z
    .string()
    .regex(NAME, 'may hold letters, digits, `_`, `.` and `-`')
    .default(
      hostname()
        .replace(/[^\w.-]/g, '-')
        .slice(0, 50) || 'vitals',
    )
    .describe(
      'This replica’s name at the broker: after a crash it gets what it had not acknowledged under the same name',
    ),
  VITALS_MQTT_VERSION: z
    .enum(['3.1.1', '5'])
    .default('5')
    .describe('The MQTT version that the broker is spoken to with'),
  VITALS_MQTT_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(8)
    .describe('Connections to the broker: each has one message in flight at a time'),
  VITALS_MQTT_USERNAME: z.string().optional().describe('User name at the broker'),
  VITALS_MQTT_PASSWORD: z.string().optional().describe('Password at the broker'),
}
