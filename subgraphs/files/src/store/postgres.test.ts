import { emptyDatabase } from '@care/service/empty-database.fixture'
import { after } from 'node:test'
import { openFileStore } from './postgres.ts'
import { fileStoreContract } from './store.contract.ts'

fileStoreContract('PGlite', () => openFileStore('pglite:'))

const server = process.env['TEST_POSTGRES_URL']
if (server) {
  const databases = new AsyncDisposableStack()
  after(() => databases.disposeAsync())
  fileStoreContract('PostgreSQL', async () => openFileStore(databases.use(await emptyDatabase(server)).url))
}
