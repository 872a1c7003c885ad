// What the requests of Apollo's plan cost by themselves, on node:http and undici: bodies and answer are there already, the
// answers of subgraphs are read and dropped. SUBGRAPHS is their origin.
import { type Dispatcher, Pool } from 'undici'
import type { Step } from '../bare-plan.ts'
import { serveFloor } from '../floor.ts'

/** As many connections to the subgraphs as our gateway keeps. */
const CONNECTIONS = 64

const pool = new Pool(String(process.env['SUBGRAPHS']), { connections: CONNECTIONS })

serveFloor(({ plan, answer }, request, reply) => {
  run(plan.step, request.headers.authorization ?? '', () => reply(answer))
})

function run(step: Step, authorization: string, done: () => void): void {
  if (step.kind === 'request') {
    const headers = ['content-type', 'application/json', 'authorization', authorization]
    pool.dispatch({ path: `/${step.subgraph}`, method: 'POST', headers, body: step.body }, drain(done))
  } else if (step.kind === 'parallel') {
    let left = step.steps.length
    for (const it of step.steps) run(it, authorization, () => --left === 0 && done())
  } else {
    const next = (at: number) => {
      const it = step.steps[at]
      if (it) run(it, authorization, () => next(at + 1))
      else done()
    }
    next(0)
  }
}

function drain(done: () => void): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = []
  return {
    onRequestStart() {},
    onResponseStart(_, status) {
      if (status !== 200) throw new Error(`A subgraph answered ${status}.`)
    },
    onResponseData(_, chunk) {
      chunks.push(chunk)
    },
    onResponseEnd: done,
    onResponseError(_, error) {
      throw error
    },
  }
}
