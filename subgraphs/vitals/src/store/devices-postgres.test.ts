import { deviceStoreContract } from './devices.contract.ts'
import { openPglite, openServer } from './open-for-test.ts'

deviceStoreContract('PGlite', openPglite)

// The test kit sets this where a PostgreSQL server was found, and reports by name where none was.
const server = process.env['TEST_POSTGRES_URL']
if (server) deviceStoreContract('PostgreSQL', () => openServer(server))
