import { runRelatedSubgraph } from '@care/service/run-subgraph'
import { openFilesSubgraph, readFilesConfig } from './subgraph.ts'

await runRelatedSubgraph(
  { name: 'files', read: readFilesConfig, port: (config) => config.FILES_PORT, open: openFilesSubgraph },
  process.env,
)
