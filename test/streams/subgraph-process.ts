import { type RunningProcess, runProgram } from '../kit/process.ts'
import { type SubgraphState, type ToSubgraph } from './graph/told.ts'
import { within } from './listener.ts'

/** A subgraph that runs as a process, and can be killed and started again at the same port. */
export interface SubgraphProcess extends AsyncDisposable {
  readonly url: string
  readonly state: SubgraphState
  tell(what: ToSubgraph): void
  /** Resolves as soon as it tells a state that is so. */
  until(is: (state: SubgraphState) => boolean): Promise<unknown>
  /** Resolves with its state after all that was asked of it before. */
  ask(): Promise<SubgraphState>
  /** SIGKILL: it says goodbye to nobody. */
  kill(): Promise<void>
  start(): Promise<void>
}

const NOTHING: SubgraphState = { listening: {}, subscribed: 0, entityRequests: 0, entities: 0, asked: 0 }

export async function startSubgraph(name: 'events' | 'facts', env: NodeJS.ProcessEnv): Promise<SubgraphProcess> {
  const waiting = new Set<() => void>()
  let state = NOTHING
  let asked = 0
  let running: RunningProcess
  let url = ''

  const start = async () => {
    state = NOTHING
    asked = 0
    running = runProgram(
      [`test/streams/graph/${name}.ts`],
      { ...env, PORT: url === '' ? '0' : new URL(url).port },
      (message) => {
        state = message as SubgraphState
        for (const look of waiting) look()
      },
    )
    const [, address = ''] = await running.printed(/^listening on (.+)$/m)
    url = address
  }
  const until = (is: (state: SubgraphState) => boolean) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = () => {
      if (!is(state)) return
      waiting.delete(look)
      resolve()
    }
    waiting.add(look)
    look()
    return within(promise, () => `${name} is at ${JSON.stringify(state)}`)
  }
  await start()
  return {
    get url() {
      return url
    },
    get state() {
      return state
    },
    tell: (what) => running.send(what),
    until,
    async ask() {
      const number = (asked += 1)
      running.send({ kind: 'ask' } satisfies ToSubgraph)
      await until((it) => it.asked >= number)
      return state
    },
    async kill() {
      await running.end('SIGKILL')
      state = NOTHING
    },
    start,
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  }
}
