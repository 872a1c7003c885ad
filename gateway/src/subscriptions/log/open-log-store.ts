import type { Log } from '@care/service/log'
import type { GatewayConfig } from '../../config.ts'
import type { LogStore } from './log-store.ts'
import { openRedisLogStore } from './redis-log-store.ts'

/** Where replicas share the logs of streams, as it is configured; undefined where each has its own. */
export async function openLogStore(config: GatewayConfig, log: Log): Promise<LogStore | undefined> {
  const { GATEWAY_STREAM_LOG_URL: url, GATEWAY_STREAM_LOG_AGE: age, GATEWAY_STREAM_LINGER: linger } = config
  return url === undefined ? undefined : openRedisLogStore(url, Math.max(age, linger), log)
}
