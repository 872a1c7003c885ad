import { createLog } from '../log.ts'
import { hintsContract } from './hints.contract.ts'
import { openInProcessHints } from './in-process.ts'
import { openRedisHints } from './redis.ts'

hintsContract('this process', async () => {
  const hints = openInProcessHints()
  return { here: hints, there: hints }
})

const server = process.env['TEST_REDIS_URL']
const log = createLog('test', 'silent')
if (server)
  hintsContract('Redis', async () => ({ here: openRedisHints(server, log), there: openRedisHints(server, log) }))
