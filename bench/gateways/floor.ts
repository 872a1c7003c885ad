import { readFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { BarePlan } from './bare-plan.ts'

/** What a floor knows of an operation, with its answer as bytes. */
export interface Known {
  readonly plan: BarePlan
  readonly answer: Buffer
}

export type Answer = (known: Known, request: IncomingMessage, reply: (body: Buffer) => void) => void

/** A server that knows only the operations of PLANS, a path, by their names; it listens at PORT. */
export function serveFloor(answer: Answer): void {
  const plans = JSON.parse(readFileSync(String(process.env['PLANS']), 'utf8')) as readonly BarePlan[]
  const known = new Map(plans.map((plan) => [plan.operationName, { plan, answer: Buffer.from(plan.answer) }]))

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { operationName } = JSON.parse(String(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))) as {
        operationName: string
      }
      const found = known.get(operationName)
      if (!found) return reply(response, 404, Buffer.from('{}'))
      answer(found, request, (body) => reply(response, 200, body))
    })
  })
  server.keepAliveTimeout = 120_000
  server.listen(Number(process.env['PORT']), '127.0.0.1')
}

function reply(response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, ['content-type', 'application/json', 'content-length', String(body.length)])
  response.end(body)
}
