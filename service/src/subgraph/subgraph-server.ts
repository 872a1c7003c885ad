import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { type ExecutionResult, GraphQLError, createSourceEventStream, execute, parse, validate } from 'graphql'
import { type Caller, callerOf } from '../identity/caller.ts'
import { isForClients, maskedError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { GraphRequest, Subgraph } from './subgraph.ts'

/** A subgraph behind its door: the identity is checked, errors are masked, whatever carried the request. */
export interface SubgraphServer extends AsyncDisposable {
  readonly subgraph: Subgraph
  readonly log: Log
  execute(request: GraphRequest): Promise<ExecutionResult>
  /** A stream of results, or one result when the subscription cannot begin. Ending the iteration ends the subscription. */
  subscribe(request: GraphRequest): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>
}

/** @param secret the key with which the gateway signs identities. */
export async function openSubgraphServer(subgraph: Subgraph, secret: string, log: Log): Promise<SubgraphServer> {
  const requestIds = new WeakMap<object, string>()
  const apollo = new ApolloServer<object>({
    schema: subgraph.schema,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    logger: log,
    plugins: [
      // A subgraph would offer Apollo's own trace to whoever asks by a header.
      ApolloServerPluginInlineTraceDisabled(),
      // And would report to its maker where two variables are set.
      ApolloServerPluginUsageReportingDisabled(),
      {
        requestDidStart: async ({ contextValue }) => ({
          didEncounterErrors: async ({ errors }) => tell(errors, requestIds.get(contextValue)),
        }),
      },
    ],
  })
  await apollo.start()

  return {
    subgraph,
    log,

    execute: (request) =>
      refusing(async () => {
        const caller = await callerOf(request.headers, subgraph.name, secret)
        const contextValue = subgraph.createContext(caller)
        requestIds.set(contextValue, caller.requestId)
        const { query, variables, operationName } = request
        const { body } = await apollo.executeOperation(
          { query, ...(variables && { variables: { ...variables } }), ...(operationName && { operationName }) },
          { contextValue },
        )
        if (body.kind !== 'single') throw new Error('A subgraph answers whole: @defer is the gateway’s to do.')
        return masked(body.singleResult as ExecutionResult, caller)
      }),

    subscribe: (request) =>
      refusing(async () => {
        const caller = await callerOf(request.headers, subgraph.name, secret)
        const document = parse(request.query)
        const errors = validate(subgraph.schema, document)
        if (errors.length > 0) return { errors }
        const operation = {
          schema: subgraph.schema,
          document,
          variableValues: request.variables ?? null,
          operationName: request.operationName ?? null,
        }
        const tellAndMask = (result: ExecutionResult): ExecutionResult => {
          tell(result.errors ?? [], caller.requestId)
          return masked(result, caller)
        }
        const source = await createSourceEventStream({ ...operation, contextValue: subgraph.createContext(caller) })
        if (!(Symbol.asyncIterator in source)) return tellAndMask(source)
        return eachEvent(source, async (rootValue) =>
          // Loaders remember what they loaded: an event must not see the rows of the one before.
          tellAndMask(await execute({ ...operation, rootValue, contextValue: subgraph.createContext(caller) })),
        )
      }),

    async [Symbol.asyncDispose]() {
      await apollo.stop()
      await subgraph[Symbol.asyncDispose]()
    },
  }

  function tell(errors: readonly GraphQLError[], requestId: string | undefined): void {
    for (const error of errors) {
      if (isForClients(error)) continue
      log.error(
        { requestId, path: error.path, error: error.originalError?.stack ?? error.message },
        'a resolver failed',
      )
    }
  }
}

function masked(result: ExecutionResult, { requestId }: Caller): ExecutionResult {
  if (!result.errors) return result
  return {
    ...result,
    errors: result.errors.map((error) => (isForClients(error) ? error : maskedError(requestId, error))),
  }
}

/** A caller's mistake that is found before anything ran is an answer. */
async function refusing<Answer>(run: () => Promise<Answer>): Promise<Answer | ExecutionResult> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] }
    throw error
  }
}

/** As `for await` would, but ending it ends the source at once, even while its next event is being waited for. */
function eachEvent(
  source: AsyncIterable<unknown>,
  answer: (event: unknown) => Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const events = source[Symbol.asyncIterator]()
  return {
    async next() {
      const event = await events.next()
      return event.done ? { done: true, value: undefined } : { done: false, value: await answer(event.value) }
    },
    async return() {
      await events.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
