import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Looks whether a port is free before anything slow begins.
 *
 * @throws the operating system's error when it is not.
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer().listen(port, host)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}
