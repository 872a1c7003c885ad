import { runSubgraph } from '@care/service/run-subgraph'
import { openPatientSubgraph, readPatientConfig } from './subgraph.ts'

await runSubgraph(
  { name: 'patient', read: readPatientConfig, port: (config) => config.PATIENT_PORT, open: openPatientSubgraph },
  process.env,
)
