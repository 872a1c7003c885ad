import { hostname } from 'node:os'
import { port, readConfig, relatedSettings } from '@care/service/config'
import { z } from 'zod'
import type { GuidelineProfile } from './generated/resolvers.ts'
import { NAME } from './ingest/topics.ts'

const guidelines = [
  'CN_2024',
  'ESC_2024',
  'ESH_2023',
  'ISH_2020',
  'ACC_AHA_2025',
] as const satisfies readonly GuidelineProfile[]

export type Config = ReturnType<typeof readVitalsConfig>

/** @throws Error that lists every mistake in the settings, one a line. */
export const readVitalsConfig = (env: NodeJS.ProcessEnv) =>
  readConfig(
    'VITALS_',
    {
      ...relatedSettings,
      VITALS_PORT: port(4002).describe('TCP port; 0 takes a free one'),
      VITALS_STORE: z
        .string()
        .regex(/^(postgres(ql)?:\/\/|pglite:)/, 'must be `postgres://…` or `pglite:FOLDER`')
        .default('pglite:.data/vitals')
        .describe('Rules, alerts, devices and readings on their way: `postgres://…`, or `pglite:FOLDER`'),
      VITALS_SERIES: z
        .string()
        .regex(
          /^(influx:https?:\/\/|sqlite:)/,
          'must be `influx:http://user:password@host:8086/database` or `sqlite:FILE`',
        )
        .default('sqlite:.data/vitals/series.sqlite')
        .describe('Readings: `influx:http://user:password@host:8086/database`, or `sqlite:FILE`'),
      VITALS_MQTT_URL: z
        .string()
        .regex(/^(embedded:$|mqtts?:\/\/)/, 'must be `mqtt://…`, `mqtts://…` or `embedded:`')
        .default('embedded:')
        .describe('The broker to which devices publish: `mqtt://…`, or `embedded:` for one inside this process'),
      VITALS_MQTT_PORT: port(1883).describe('TCP port of the embedded broker; 0 takes a free one'),
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
      VITALS_LATE_MINUTES: z.coerce
        .number()
        .int()
        .min(1)
        .max(1440)
        .default(10)
        .describe('Minutes after which a reading comes too late to page anyone'),
      VITALS_GUIDELINE: z
        .enum(guidelines)
        .default('CN_2024')
        .describe('The guideline by which blood pressure is categorised and its limits are set'),
      VITALS_CURSOR_SECRET: z
        .string()
        .min(32, 'must have at least 32 characters, for example from `openssl rand -hex 32`')
        .describe('Key that signs the cursors of `vitalAlerts`'),
      VITALS_HEARTBEAT_SECONDS: z.coerce
        .number()
        .int()
        .min(1)
        .max(300)
        .default(15)
        .describe('Seconds within which `vitalAlerts` always sends something'),
      VITALS_INBOX_DAYS: z.coerce
        .number()
        .int()
        .min(1)
        .max(3650)
        .default(30)
        .describe('Days for which a cursor of `vitalAlerts` stays good'),
    },
    env,
  )
