// All four subgraphs in one process: `/NAME` answers, and the parent process asks over IPC what was asked of them.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAnswer } from './answer.ts'
import { subgraphs } from './subgraphs.ts'

export interface Request {
  readonly subgraph: string
  readonly body: string
}

/** What the parent process sends. */
export type Question = 'count' | 'reset' | 'record'

/** What it gets: what was asked since the last `reset` or `record`; bodies only since a `record`. */
export interface Asked {
  readonly requests: number
  /** Bytes of request bodies. */
  readonly bytes: number
  readonly recorded: readonly Request[]
}

interface Answer {
  readonly status: number
  readonly body: Buffer
}

/** How many answers each of the two halves of the memory of answers may hold. */
const REMEMBERED = 500

let requests = 0
let bytes = 0
let recorded: Request[] | null = null

const services = new Map(subgraphs.map((it) => [`/${it.name}`, { name: it.name, answer: remember(createAnswer(it)) }]))

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const service = services.get(request.url ?? '')
    const text = (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString('latin1') ?? ''
    requests += 1
    bytes += text.length
    if (service) recorded?.push({ subgraph: service.name, body: Buffer.from(text, 'latin1').toString() })
    const { status, body } = service?.answer(text) ?? { status: 404, body: Buffer.from('{}') }
    response.writeHead(status, ['content-type', 'application/json', 'content-length', String(body.length)])
    response.end(body)
  })
})
server.keepAliveTimeout = 120_000

/**
 * Nothing here ever changes, so equal requests get the answer that was made for the first: the fewer cycles the subgraphs
 * take, the less they disturb what is measured. Both halves are bounded; what is still asked for moves to the young one.
 */
function remember(answer: (body: string) => { status: number; text: string }): (body: string) => Answer {
  let young = new Map<string, Answer>()
  let old = young
  return (body) => {
    let found = young.get(body)
    if (found) return found
    found = old.get(body)
    if (!found) {
      const { status, text } = answer(Buffer.from(body, 'latin1').toString())
      found = { status, body: Buffer.from(text) }
    }
    if (young.size >= REMEMBERED) {
      old = young
      young = new Map()
    }
    young.set(body, found)
    return found
  }
}

process.on('message', (question: Question) => {
  const asked: Asked = { requests, bytes, recorded: recorded ?? [] }
  if (question !== 'count') {
    requests = 0
    bytes = 0
    recorded = question === 'record' ? [] : null
  }
  process.send?.(asked)
})
process.on('disconnect', () => process.exit(0))

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
