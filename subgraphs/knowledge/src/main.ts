import { runRelatedSubgraph } from '@care/service/run-subgraph'
import { openKnowledgeSubgraph, readKnowledgeConfig } from './subgraph.ts'

await runRelatedSubgraph(
  {
    name: 'knowledge',
    read: readKnowledgeConfig,
    port: (config) => config.KNOWLEDGE_PORT,
    open: openKnowledgeSubgraph,
  },
  process.env,
)
