import { type ApolloGateway } from '@apollo/gateway'
import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server'
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import { GraphQLError, OperationTypeNode } from 'graphql'
import { createBoundedLabel } from '../telemetry/bounded-label.ts'
import type { RequestContext } from './context.ts'
import { NO_CODE, presentError, tellFailure } from './refuse.ts'

/** Operation names that become a label of their own. */
const LABELLED_OPERATIONS = 200

export interface AnsweringOptions {
  readonly apollo: ApolloGateway
  readonly introspection: boolean
  readonly masking: boolean
  /** Lexical tokens of a document. */
  readonly tokens: number
  readonly log: Log
  readonly metrics: Metrics
}

export type Answering = ApolloServer<RequestContext & BaseContext>

/** What runs queries and mutations, whoever carried them: parse, validate, plan, execute, mask, count. */
export async function openAnswering({
  apollo,
  introspection,
  masking,
  tokens,
  log,
  metrics,
}: AnsweringOptions): Promise<Answering> {
  const server: Answering = new ApolloServer<RequestContext & BaseContext>({
    gateway: apollo,
    introspection,
    // Suggestions would tell the schema, name by name, to whoever guesses.
    hideSchemaDetailsFromClientErrors: !introspection,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: tokens },
    maxRecursiveSelections: true,
    logger: log,
    formatError: (error) => presentError(error, { masking }),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      refuseWhatCannotRun,
      nameRequest,
      tellFailures(log),
      measure(metrics),
    ],
  })
  await server.start()
  return server
}

type Plugin = ApolloServerPlugin<RequestContext & BaseContext>

const refuseInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })

const refuseWhatCannotRun: Plugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (!operation) throw refuseInput('Say by `operationName` which operation of the document is meant.')
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return
      throw refuseInput('Subscriptions are served over WebSocket, by the protocol graphql-transport-ws.')
    },
  }),
}

/** Puts the request's id into every error, as the log has it. */
const nameRequest: Plugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue: { requestId } }) => {
      if (response.body.kind !== 'single' || !response.body.singleResult.errors) return
      response.body.singleResult.errors = response.body.singleResult.errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId: error.extensions?.['requestId'] ?? requestId },
      }))
    },
  }),
}

const tellFailures = (log: Log): Plugin => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
      for (const error of errors) {
        const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions
        if (code === 'INTERNAL_SERVER_ERROR' || code === NO_CODE) tellFailure(log, error, requestId)
      }
    },
  }),
})

function measure(metrics: Metrics): Plugin {
  const labelOf = createBoundedLabel(LABELLED_OPERATIONS)
  return {
    requestDidStart: async () => {
      const since = performance.now()
      return {
        willSendResponse: async ({ operation, operationName, response, errors }) => {
          const data = response.body.kind === 'single' ? response.body.singleResult.data : undefined
          metrics.of.graphql_request_duration_seconds.record((performance.now() - since) / 1000, {
            // Only a document that is valid has a name worth counting.
            operation: operation ? labelOf(operationName ?? undefined) : 'invalid',
            type: operation?.operation ?? 'unknown',
            client: 'unregistered',
            outcome: !errors?.length ? 'ok' : data ? 'partial' : 'failed',
          })
        },
      }
    },
  }
}
