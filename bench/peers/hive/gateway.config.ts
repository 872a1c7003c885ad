import { defineConfig } from '@graphql-hive/gateway'

// Read by the command of Hive Gateway. Everything else is as it comes.
export const gatewayConfig = defineConfig({
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }),
  },
})
