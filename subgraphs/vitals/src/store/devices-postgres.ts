import type { Database } from '@care/service/postgres'
import { and, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Association } from '../devices/device.ts'
import type { DeviceStore } from './devices.ts'
import { deviceAssociations, deviceCommands, devices } from './tables/devices.ts'

/** All but the credential: nobody who reads a device needs it. */
const deviceColumns = {
  id: devices.id,
  serialNumber: devices.serialNumber,
  manufacturer: devices.manufacturer,
  model: devices.model,
  udi: devices.udi,
  kinds: devices.kinds,
  glucoseMethod: devices.glucoseMethod,
  validated: devices.validated,
  silentMinutes: devices.silentMinutes,
  standing: devices.standing,
  connected: devices.connected,
  lastSeenAt: devices.lastSeenAt,
  bootId: devices.bootId,
  batteryPercent: devices.batteryPercent,
  firmwareVersion: devices.firmwareVersion,
  clockQuality: devices.clockQuality,
}

const associationColumns = {
  id: deviceAssociations.id,
  deviceId: deviceAssociations.deviceId,
  patientId: deviceAssociations.patientId,
  start: deviceAssociations.start,
  end: deviceAssociations.end,
}

/** The device registry in PostgreSQL, on a server or inside this process. */
export const createDeviceStore = (database: Database): DeviceStore => ({
  byIds: (ids) => devicesOf(database, ids),

  async bySerialNumber(serialNumber, model) {
    const [device] = await database
      .select(deviceColumns)
      .from(devices)
      .where(and(eq(devices.serialNumber, serialNumber), eq(devices.model, model)))
    return device ?? null
  },

  associationsOfDevices: (deviceIds) => associationsOf(database, deviceIds),

  async associationsOfPatients(patientIds, includePast, most) {
    const ranked = database
      .select({
        ...associationColumns,
        rank: sql<number>`row_number() over (partition by ${deviceAssociations.patientId}
          order by ${deviceAssociations.start} desc, ${deviceAssociations.id})`.as('rank'),
      })
      .from(deviceAssociations)
      .where(
        and(
          inArray(deviceAssociations.patientId, [...patientIds]),
          includePast ? undefined : isNull(deviceAssociations.end),
        ),
      )
      .as('ranked')
    const rows = await database
      .select()
      .from(ranked)
      .where(sql`${ranked.rank} <= ${most}`)
      .orderBy(desc(ranked.start), ranked.id)
    return rows.map(({ rank: _rank, ...association }) => association)
  },

  associationsByIds: (ids) =>
    database
      .select(associationColumns)
      .from(deviceAssociations)
      .where(inArray(deviceAssociations.id, [...ids])),

  async register(device) {
    await database
      .insert(devices)
      .values({ ...device, standing: 'IN_USE', credentialHash: null })
      .onConflictDoNothing()
  },

  async provision(provisions) {
    if (provisions.length === 0) return
    await database
      .insert(devices)
      .values(provisions.map((it) => ({ ...it, standing: 'IN_USE' as const })))
      .onConflictDoUpdate({
        target: devices.id,
        set: {
          serialNumber: sql.raw('excluded.serial_number'),
          manufacturer: sql.raw('excluded.manufacturer'),
          model: sql.raw('excluded.model'),
          udi: sql.raw('excluded.udi'),
          kinds: sql.raw('excluded.kinds'),
          glucoseMethod: sql.raw('excluded.glucose_method'),
          validated: sql.raw('excluded.validated'),
          silentMinutes: sql.raw('excluded.silent_minutes'),
          credentialHash: sql.raw('excluded.credential_hash'),
        },
      })
  },

  bind: (binding, credentialHash, command) =>
    database.transaction(async (tx) => {
      // The device's row is the lock: two people who bind it at once come one after the other.
      await tx.select({ id: devices.id }).from(devices).where(eq(devices.id, binding.deviceId)).for('update')
      const [open] = await tx
        .select(associationColumns)
        .from(deviceAssociations)
        .where(and(eq(deviceAssociations.deviceId, binding.deviceId), isNull(deviceAssociations.end)))
      const [earlier] = await tx
        .select()
        .from(deviceCommands)
        .where(and(eq(deviceCommands.callerId, command.callerId), eq(deviceCommands.key, command.key)))
      if (earlier) {
        if (earlier.digest !== command.digest) return { type: 'KEY_REUSED' }
        const [association] = await tx
          .select(associationColumns)
          .from(deviceAssociations)
          .where(eq(deviceAssociations.id, earlier.associationId))
        return association ? { type: 'REPEATED', association } : { type: 'KEY_REUSED' }
      }
      if (open && open.patientId !== binding.patientId) return { type: 'IN_USE' }
      const [made] = open ? [open] : await tx.insert(deviceAssociations).values(binding).returning(associationColumns)
      if (!made) throw new Error('A binding was not stored.')
      await tx.update(devices).set({ credentialHash }).where(eq(devices.id, binding.deviceId))
      await tx.insert(deviceCommands).values({ ...command, associationId: made.id, at: binding.start })
      return { type: 'BOUND', association: made }
    }),

  async bindProvisioned(bindings) {
    if (bindings.length > 0)
      await database
        .insert(deviceAssociations)
        .values([...bindings])
        .onConflictDoNothing()
  },

  unbind: (associationId, end, reason) =>
    database.transaction(async (tx) => {
      const [ended] = await tx
        .update(deviceAssociations)
        .set({ end, endReason: reason })
        .where(and(eq(deviceAssociations.id, associationId), isNull(deviceAssociations.end)))
        .returning(associationColumns)
      if (ended) {
        await tx.update(devices).set({ credentialHash: null, connected: false }).where(eq(devices.id, ended.deviceId))
        return ended
      }
      const [before] = await tx
        .select(associationColumns)
        .from(deviceAssociations)
        .where(eq(deviceAssociations.id, associationId))
      return before ?? null
    }),

  async credentialHash(deviceId) {
    const [device] = await database
      .select({ hash: devices.credentialHash })
      .from(devices)
      .where(and(eq(devices.id, deviceId), eq(devices.standing, 'IN_USE')))
    return device?.hash ?? null
  },

  async connected(deviceId, news, at) {
    const told = Object.fromEntries(Object.entries(news).filter(([, value]) => value !== null))
    await database
      .update(devices)
      .set({ ...told, connected: true, lastSeenAt: at })
      .where(eq(devices.id, deviceId))
  },

  async disconnected(deviceId, bootId, at) {
    const isPresent = bootId === null ? undefined : or(isNull(devices.bootId), eq(devices.bootId, bootId))
    await database
      .update(devices)
      .set({ connected: false, lastSeenAt: sql`coalesce(${devices.lastSeenAt}, ${at.toISOString()}::timestamptz)` })
      .where(and(eq(devices.id, deviceId), isPresent))
  },

  async disconnectAll() {
    await database.update(devices).set({ connected: false }).where(eq(devices.connected, true))
  },

  async pruneCommands(before) {
    const gone = await database
      .delete(deviceCommands)
      .where(lt(deviceCommands.at, before))
      .returning({ key: deviceCommands.key })
    return gone.length
  },

  async check() {
    await database.execute(sql`select 1`)
  },
})

/** All bindings of some devices, newest first; inside a transaction with its handle. */
export const associationsOf = (database: Database, deviceIds: readonly string[]): Promise<readonly Association[]> =>
  database
    .select(associationColumns)
    .from(deviceAssociations)
    .where(inArray(deviceAssociations.deviceId, [...deviceIds]))
    .orderBy(desc(deviceAssociations.start), deviceAssociations.id)

/** Some devices; inside a transaction with its handle. */
export const devicesOf = (database: Database, ids: readonly string[]) =>
  database
    .select(deviceColumns)
    .from(devices)
    .where(inArray(devices.id, [...ids]))
