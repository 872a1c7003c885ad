import type { ClockQuality, DeviceStatus, GlucoseMethod, VitalKind } from '../generated/resolvers.ts'

/** What people decided about a device, whatever it says itself. */
export type DeviceStanding = 'IN_USE' | 'BLOCKED' | 'RETIRED'

/** What a device is: what the registry knows before it ever speaks. */
export interface RegisteredDevice {
  readonly id: string
  readonly serialNumber: string
  readonly manufacturer: string
  readonly model: string
  readonly udi: string | null
  readonly kinds: readonly VitalKind[]
  /** How it measures glucose; null for a device that does not. */
  readonly glucoseMethod: GlucoseMethod | null
  /** False for devices that are not validated for decisions, for example cuffless wearables. */
  readonly validated: boolean
  /** For how many minutes it may be silent before it counts as away. */
  readonly silentMinutes: number
}

/** What a device tells about itself. Null for what it does not tell. */
export interface DeviceNews {
  readonly bootId: string | null
  readonly batteryPercent: number | null
  readonly firmwareVersion: string | null
  readonly clockQuality: ClockQuality | null
}

/** A device that measures. */
export interface Device extends RegisteredDevice, DeviceNews {
  readonly standing: DeviceStanding
  readonly connected: boolean
  readonly lastSeenAt: Date | null
}

/** Who used a device from when until when. */
export interface Association {
  readonly id: string
  readonly deviceId: string
  readonly patientId: string
  readonly start: Date
  /** The first instant that no longer belongs to it; null while it lasts. */
  readonly end: Date | null
}

const MINUTE = 60_000

/** Whether a device is there. */
export function statusOf(device: Device, now: Date): DeviceStatus {
  if (device.standing !== 'IN_USE') return device.standing
  if (device.lastSeenAt === null) return 'NEVER_SEEN'
  const isRecent = now.getTime() - device.lastSeenAt.getTime() <= device.silentMinutes * MINUTE
  return device.connected || isRecent ? 'ONLINE' : 'OFFLINE'
}

export const holdsAt = ({ start, end }: Pick<Association, 'start' | 'end'>, at: Date): boolean =>
  start <= at && (end === null || at < end)
