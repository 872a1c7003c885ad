import { runRelatedSubgraph } from '@care/service/run-subgraph'
import { readVitalsConfig } from './config.ts'
import { openVitalsSubgraph } from './subgraph.ts'

await runRelatedSubgraph(
  { name: 'vitals', read: readVitalsConfig, port: (config) => config.VITALS_PORT, open: openVitalsSubgraph },
  process.env,
)
