/** The way to devices: a broker elsewhere, or one inside this process. */
export interface Broker extends AsyncDisposable {
  /** Where devices connect. */
  readonly url: string
  /** Cuts a device off at once, if it is connected here. */
  disconnect(deviceId: string): Promise<void>
  /** Resolves when devices can be heard. */
  check(): Promise<void>
}
