import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { listen } from '@care/service/listen'
import type { Log } from '@care/service/log'
import type { GatewayConfig } from '../config.ts'
import { createBearerCheck } from './bearer.ts'
import { type AdminAnswer, type AdminRoute, findRoute } from './routes.ts'

export type AdminConfig = Pick<GatewayConfig, 'GATEWAY_ADMIN_PORT' | 'GATEWAY_ADMIN_HOST' | 'GATEWAY_ADMIN_TOKEN'>

/** The calls for operators, on a port of their own. Disposing cuts those that still wait for something. */
export interface Admin extends AsyncDisposable {
  /** For example `http://127.0.0.1:4100`. */
  readonly origin: string
}

/**
 * Opens the port for operators; none where none is configured.
 *
 * @throws the operating system's error when the port is taken.
 */
export async function openAdmin(
  config: AdminConfig,
  { routes, log }: { readonly routes: readonly AdminRoute[]; readonly log: Log },
): Promise<Admin | null> {
  const { GATEWAY_ADMIN_PORT: port, GATEWAY_ADMIN_HOST: host, GATEWAY_ADMIN_TOKEN: token } = config
  if (port === undefined || token === undefined) return null
  const isOperator = createBearerCheck(token)
  const server = createServer((request, response) => {
    // No call has a body.
    request.resume()
    answer(request).then(
      (it) => send(response, it),
      (error: unknown) => {
        log.error({ reason: error instanceof Error ? error.stack : String(error) }, 'an admin call failed')
        send(response, problem(500, 'Something went wrong; the log says what.'))
      },
    )
  })
  const origin = await listen(server, { host, port })
  return {
    origin,
    async [Symbol.asyncDispose]() {
      const { promise: closed, resolve } = Promise.withResolvers<void>()
      server.close(() => resolve())
      server.closeAllConnections()
      await closed
    },
  }

  async function answer({ method, url, headers, socket }: IncomingMessage): Promise<Answered> {
    if (!isOperator(headers.authorization)) {
      log.warn({ client: socket.remoteAddress }, 'an admin call without the token was refused')
      const challenge = { 'www-authenticate': 'Bearer', connection: 'close' }
      return problem(401, 'Send `Authorization: Bearer` with the admin token.', challenge)
    }
    const called = URL.parse(url ?? '/', 'http://admin')
    const routed = findRoute(routes, method, called?.pathname)
    if (!called || routed.kind === 'none')
      return problem(404, `There are: ${routes.map(({ path }) => path).join(', ')}.`)
    if (routed.kind === 'other-method') return problem(405, `Use ${routed.allow}.`, { allow: routed.allow })
    log.info({ client: socket.remoteAddress, method, path: called.pathname }, 'an admin call')
    return routed.route.answer(called.searchParams)
  }
}

interface Answered extends AdminAnswer {
  readonly headers?: Readonly<Record<string, string>>
}

const problem = (status: number, message: string, headers = {}): Answered => ({ status, body: { message }, headers })

function send(response: ServerResponse, { status, body, headers }: Answered): void {
  response
    .writeHead(status, { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(body, null, 2)}\n`)
}
