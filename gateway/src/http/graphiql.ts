import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a newcomer finds in the editor. */
export interface GraphiqlTab {
  readonly query: string
  readonly variables?: string
  /** JSON, as in GraphiQL's headers editor. */
  readonly headers?: string
}

/** Answers with GraphiQL as one page: nothing of it is loaded from elsewhere. */
export type ServeGraphiql = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A tab whose answer tells how it came about. */
const explainedTab = ({ headers = '{}', ...tab }: GraphiqlTab): GraphiqlTab => ({
  ...tab,
  headers: JSON.stringify({ ...(JSON.parse(headers) as object), 'gateway-explain': '1' }, null, 2),
})

/** @param explains whether clients may see how their request was carried out: then there is a tab for it, the last. */
export function createGraphiql(title: string, given: readonly GraphiqlTab[], explains: boolean): ServeGraphiql {
  const [first = { query: '{ __typename }' }, ...more] = given
  const tabs = explains ? [first, ...more, explainedTab(first)] : given
  let page: Promise<Page> | undefined
  return async (request, response) => {
    page ??= render(title, tabs)
    const { html, scriptHash } = await page
    response.writeHead(200, headersFor(request, scriptHash)).end(html)
  }
}

interface Page {
  readonly html: Buffer
  readonly scriptHash: string
}

/** Made when the first browser comes: the page and what it is made of take some 50 MB, which a gateway for programs can do without. */
async function render(title: string, tabs: readonly GraphiqlTab[]): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({
    title,
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    defaultEditorToolsVisibility: 'headers',
    ...(tabs.length > 0 && { defaultTabs: tabs.map((tab) => ({ ...tab })), defaultQuery: tabs[0]?.query ?? '' }),
  })
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'))
  return { html: Buffer.from(html), scriptHash: createHash('sha256').update(script).digest('base64') }
}

const headersFor = ({ headers: { host = '' } }: IncomingMessage, scriptHash: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'content-security-policy': [
    `default-src 'none'`,
    `script-src 'sha256-${scriptHash}' blob:`,
    `worker-src blob:`,
    `style-src 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src data:`,
    // Not every browser takes a WebSocket to the same host for 'self'.
    /^[\w.:[\]-]+$/.test(host) ? `connect-src 'self' ws://${host} wss://${host}` : `connect-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

/**
 * Whether a browser asks for a page, rather than a client for data. GraphiQL writes the query into the page's address:
 * opening such an address again is still a visit.
 */
export const wantsPage = ({ method, headers: { accept = '' } }: IncomingMessage): boolean =>
  method === 'GET' && accept.includes('text/html')
