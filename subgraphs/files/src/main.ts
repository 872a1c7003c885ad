import { runRelatedSubgraph } from '@care/service/run-subgraph'
import { readFilesConfig } from './config.ts'
import { openFilesSubgraph } from './subgraph.ts'

await runRelatedSubgraph(
  { name: 'files', read: readFilesConfig, port: (config) => config.FILES_PORT, open: openFilesSubgraph },
  process.env,
)
