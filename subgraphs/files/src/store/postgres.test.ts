import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { openFileStore } from './postgres.ts'
import { fileStoreContract } from './store.contract.ts'

fileStoreContract('PGlite', () => openFileStore('pglite:'))

const server = process.env['TEST_POSTGRES_URL']
if (server) fileStoreContract('PostgreSQL', async () => openFileStore(await emptyDatabase(server)))

async function emptyDatabase(url: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return Object.assign(new URL(url), { pathname: name }).href
}
