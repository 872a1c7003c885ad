import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** Makes a database of its own for one test, on the server at `url`. Disposing drops it. */
export async function emptyDatabase(url: string): Promise<AsyncDisposable & { readonly url: string }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await run(`create database ${name}`)
  return {
    url: Object.assign(new URL(url), { pathname: name }).href,
    [Symbol.asyncDispose]: () => run(`drop database ${name} with (force)`),
  }
}
