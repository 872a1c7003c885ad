import type { Association, Device, DeviceNews, RegisteredDevice } from '../devices/device.ts'

/** A binding to be made. */
export interface Binding {
  readonly id: string
  readonly deviceId: string
  readonly patientId: string
  readonly start: Date
  readonly boundBy: string | null
}

/** A command that may be repeated: `digest` stands for its content. */
export interface DeviceCommand {
  readonly callerId: string
  readonly key: string
  readonly digest: string
}

export type BindOutcome =
  | { readonly type: 'BOUND'; readonly association: Association }
  /** The same command came before. */
  | { readonly type: 'REPEATED'; readonly association: Association }
  /** Another command came under this key. */
  | { readonly type: 'KEY_REUSED' }
  /** Somebody else uses the device. */
  | { readonly type: 'IN_USE' }

/** A device as it stands in the registry from its first day on. */
export interface Provision extends RegisteredDevice {
  readonly credentialHash: string | null
}

/** The device registry, and who used which device when. */
export interface DeviceStore {
  byIds(ids: readonly string[]): Promise<readonly Device[]>
  bySerialNumber(serialNumber: string, model: string): Promise<Device | null>
  /** All bindings of these devices, past ones too, newest first. */
  associationsOfDevices(deviceIds: readonly string[]): Promise<readonly Association[]>
  /** The newest bindings of each of these patients, at most `most` each. */
  associationsOfPatients(
    patientIds: readonly string[],
    includePast: boolean,
    most: number,
  ): Promise<readonly Association[]>
  associationsByIds(ids: readonly string[]): Promise<readonly Association[]>

  /** Registers a device, unless one of this serial number and model is there. Nobody may connect as it yet. */
  register(device: RegisteredDevice): Promise<void>
  /** Registers devices; what is there already is brought up to date, and keeps its news. */
  provision(devices: readonly Provision[]): Promise<void>
  /** Binds a device that nobody else uses, and gives it a credential. Bound to the same patient already, it stays as it is but for the credential. */
  bind(binding: Binding, credentialHash: string, command: DeviceCommand): Promise<BindOutcome>
  /** Makes a binding of the registry's own, unless the device is bound already. */
  bindProvisioned(bindings: readonly Binding[]): Promise<void>
  /** Ends a binding and takes the device's credential away; what was ended before keeps its end. Null when there is none. */
  unbind(associationId: string, end: Date, reason: string | null): Promise<Association | null>

  /** The hash of a device's credential; null for a device that may not come in. */
  credentialHash(deviceId: string): Promise<string | null>
  /** A device came. What it does not tell stays as it was. */
  connected(deviceId: string, news: DeviceNews, at: Date): Promise<void>
  /** A device went. With a boot id, only if that is still the present one: a last will may come late. */
  disconnected(deviceId: string, bootId: string | null, at: Date): Promise<void>
  /** Nobody is connected: for a broker that has just begun. */
  disconnectAll(): Promise<void>

  /** Forgets remembered commands from before an instant; how many there were. */
  pruneCommands(before: Date): Promise<number>
  /** Resolves when the store answers. */
  check(): Promise<void>
}
