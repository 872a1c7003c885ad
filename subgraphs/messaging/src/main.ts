import { runRelatedSubgraph } from '@care/service/run-subgraph'
import { readMessagingConfig } from './config.ts'
import { openMessagingSubgraph } from './subgraph.ts'

await runRelatedSubgraph(
  {
    name: 'messaging',
    read: readMessagingConfig,
    port: (config) => config.MESSAGING_PORT,
    open: openMessagingSubgraph,
  },
  process.env,
)
