import { defineConfig } from '@graphql-hive/gateway'

// Read by the command of Hive Gateway. Subscriptions go to the subgraph by WebSocket, at the address of its queries.
export const gatewayConfig = defineConfig({
  transportEntries: { '*.http': { options: { subscriptions: { kind: 'ws' } } } },
})
