import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, text, timestamp, uniqueIndex, primaryKey } from 'drizzle-orm/pg-core'
import type { DeviceStanding } from '../../devices/device.ts'
import type { ClockQuality, GlucoseMethod, VitalKind } from '../../generated/resolvers.ts'
import { vitals } from './schema.ts'

const instant = () => timestamp({ withTimezone: true, precision: 3 })

export const devices = vitals.table(
  'devices',
  {
    id: text().primaryKey(),
    serialNumber: text().notNull(),
    manufacturer: text().notNull(),
    model: text().notNull(),
    udi: text(),
    kinds: jsonb().$type<readonly VitalKind[]>().notNull(),
    glucoseMethod: text().$type<GlucoseMethod>(),
    validated: boolean().notNull(),
    silentMinutes: integer().notNull(),
    standing: text().$type<DeviceStanding>().notNull(),
    /** SHA-256 of the credential: it has 256 random bits, so a slow hash would add nothing. Null lets nobody in. */
    credentialHash: text(),
    connected: boolean().notNull().default(false),
    lastSeenAt: instant(),
    bootId: text(),
    batteryPercent: integer(),
    firmwareVersion: text(),
    clockQuality: text().$type<ClockQuality>(),
  },
  (table) => [uniqueIndex('devices_by_serial_number').on(table.serialNumber, table.model)],
)

/** Who used a device from when until when. Rows are ended, never deleted: they tell whose a reading is. */
export const deviceAssociations = vitals.table(
  'device_associations',
  {
    id: text().primaryKey(),
    deviceId: text()
      .notNull()
      .references(() => devices.id),
    patientId: text().notNull(),
    start: instant().notNull(),
    end: instant(),
    boundBy: text(),
    endReason: text(),
  },
  (table) => [
    uniqueIndex('device_associations_one_at_a_time')
      .on(table.deviceId)
      .where(sql`${table.end} is null`),
    index('device_associations_by_device').on(table.deviceId, table.start),
    index('device_associations_by_patient').on(table.patientId, table.start.desc()),
  ],
)

/** Commands that a client may send again: the key is the caller's own. */
export const deviceCommands = vitals.table(
  'device_commands',
  {
    callerId: text().notNull(),
    key: text().notNull(),
    digest: text().notNull(),
    associationId: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.callerId, table.key] }), index('device_commands_by_age').on(table.at)],
)
