import { createEcho } from '../../test/library/echo.ts'
import { openInProcessStreams } from './in-process-streams.ts'
import { testStreams } from './streams.contract.ts'

testStreams('in process', async (queue = 100) => {
  const echo = createEcho()
  const streams = openInProcessStreams(echo, queue)
  return {
    streams,
    echo,
    breakOff: async () => echo.fail(),
    [Symbol.asyncDispose]: () => streams[Symbol.asyncDispose](),
  }
})
