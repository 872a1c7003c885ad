import { openPglite, openServer } from '../store/open-for-test.ts'
import { pipelineContract } from './pipeline.contract.ts'

pipelineContract('PGlite', openPglite)

// The test kit sets this where a PostgreSQL server was found, and reports by name where none was.
const server = process.env['TEST_POSTGRES_URL']
if (server) pipelineContract('PostgreSQL', () => openServer(server))
