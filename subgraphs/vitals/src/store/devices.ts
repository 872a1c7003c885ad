/** What the vitals subgraph keeps of devices and their bindings. */
export interface DeviceStore {
  /** Resolves when the store answers. */
  check(): Promise<void>
}
