import type { Log } from '../log.ts'
import type { Hints } from './hints.ts'
import { openInProcessHints } from './in-process.ts'
import { openRedisHints } from './redis.ts'

/** @param url `redis://…`; undefined keeps hints inside this process. */
export const openHints = (url: string | undefined, log: Log): Hints =>
  url === undefined ? openInProcessHints() : openRedisHints(url, log)
