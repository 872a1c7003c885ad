import type { Log } from '@care/service/log'
import { type DemoDevice, demoFleet } from './devices.ts'
import { openSimulatedDevice } from './simulated-device.ts'

export interface SimulatorOptions {
  /** Of the MQTT broker. */
  readonly url: string
  /** How many times faster than they were recorded the traces are replayed. Measured is always now. */
  readonly speed: number
  /** Where devices keep their memories. */
  readonly stateFolder: string
  readonly log: Log
  readonly tenant?: string
  readonly devices?: readonly DemoDevice[]
  readonly onProgress?: (text: string) => void
}

/**
 * Switches the devices on: first they hand over what is in their memories, then they measure, until they are disposed.
 *
 * @throws Error when the broker refuses a device.
 */
export async function startSimulator(options: SimulatorOptions): Promise<AsyncDisposable> {
  const { devices = demoFleet, tenant = 'care', onProgress } = options
  await using opening = new AsyncDisposableStack()
  const opened = await Promise.all(
    devices.map(async ({ device, replay, firstAfter }) =>
      opening.use(
        await openSimulatedDevice({
          ...options,
          tenant,
          deviceId: device.id,
          credential: device.credential,
          replay,
          firstAfter,
        }),
      ),
    ),
  )
  let sent = 0
  const onSent = () => {
    sent += 1
    onProgress?.(`history, message ${sent}`)
  }
  await Promise.all(opened.map((device) => device.sendHistory(onSent)))
  for (const device of opened) device.start()
  return opening.move()
}
