import { createEcho } from '../../test/library/echo.ts'
import { openInProcess } from './in-process.ts'
import { testRequests } from './requests.contract.ts'
import { testStreams } from './streams.contract.ts'

testRequests('in process', async () => {
  const echo = createEcho()
  let isGone = false
  const requests = openInProcess(
    {
      ...echo,
      execute: (request) => (isGone ? Promise.reject(new Error('The subgraph has ended.')) : echo.execute(request)),
    },
    { timeout: 100, queue: 10 },
  )
  return {
    requests,
    vanish: async () => {
      isGone = true
    },
    [Symbol.asyncDispose]: () => requests[Symbol.asyncDispose](),
  }
})

testStreams('in process', async (queue = 100) => {
  const echo = createEcho()
  const streams = openInProcess(echo, { timeout: 1000, queue })
  return {
    streams,
    echo,
    breakOff: async () => echo.fail(),
    [Symbol.asyncDispose]: () => streams[Symbol.asyncDispose](),
  }
})
