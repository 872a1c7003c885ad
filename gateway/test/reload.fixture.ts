import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { listen } from '@care/service/listen'
import { compose } from './library/compose-library.ts'

/** A subgraph that answers every field it is asked for with the field's name, and with its schema, where it has one. */
export async function serve(t: TestContext, schema?: { readonly sdl: string }): Promise<string> {
  const server = createServer(async (request, response) => {
    const { query } = (await json(request)) as { query: string }
    const answer = (data: object) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
    if (query.includes('_service')) return void answer({ _service: schema })
    const fields = query.slice(query.indexOf('{')).matchAll(/(?:(\w+):)?\s*(title|author|pages|chapters)\b/g)
    answer(Object.fromEntries([...fields].map(([, alias, name = '']) => [alias ?? name, name])))
  })
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `${await listen(server, { host: '127.0.0.1', port: 0 })}/`
}

/** Two subgraphs that run, and supergraphs of them that differ by one field of the first. */
export async function serveTwo(t: TestContext) {
  const [books, authors] = [await serve(t), await serve(t)]
  return {
    books,
    authors,
    variant: (field: string) =>
      compose({ books: [books, booksSdl(field)], authors: [authors, 'type Query { author: String }'] }),
  }
}

export const booksSdl = (field: string) => `type Query { title: String ${field}: String }`

/** Asks until the answer is there, within the second that a change may take, and what a busy machine adds. */
export async function until(is: () => Promise<boolean>): Promise<void> {
  const since = performance.now()
  while (!(await is())) {
    if (performance.now() - since > 5000) throw new Error('It did not come in time.')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
