import { createHash } from 'node:crypto'
import { env } from 'node:process'
import { ApolloGateway } from '@apollo/gateway'
import { type ExecutionResult, GraphQLError, getOperationAST, parse, specifiedRules, validate } from 'graphql'
import type { Asked } from './open-federation.ts'
import { type SubgraphsInMemory, readAnswer } from './subgraphs-in-memory.ts'

/** Marks an error that is no answer: stock failed where it should have answered. */
export const STOCK_THREW = 'STOCK_THREW'

export interface Stock extends AsyncDisposable {
  execute(asked: Asked): Promise<ExecutionResult>
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Stock `@apollo/gateway` over subgraphs of this process.
 *
 * @throws Error when it refuses the supergraph.
 */
export async function openStock(supergraphSdl: string, subgraphs: SubgraphsInMemory): Promise<Stock> {
  env['APOLLO_TELEMETRY_DISABLED'] = 'true'
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    buildService: ({ name }) => ({
      async process({ request: { query = '', variables = {} } }) {
        return readAnswer(await subgraphs.ask({ subgraph: name, query, variables, headers: [] })) as Record<
          string,
          never
        >
      },
    }),
  })
  const { schema, executor } = await gateway.load()
  if (!executor) throw new Error('Stock did not load the supergraph.')
  return {
    async execute({ query, variables = {}, operationName }) {
      const document = parse(query)
      const errors = validate(schema, document, specifiedRules)
      if (errors.length) return { errors }
      try {
        const result = await executor({
          request: { query, operationName, variables },
          document,
          operation: getOperationAST(document, operationName),
          operationName: operationName ?? null,
          queryHash: createHash('sha256').update(query).digest('hex'),
          source: query,
          schema,
          context: {},
          logger: silent,
          metrics: {},
          cache: undefined,
          overallCachePolicy: undefined,
        } as unknown as Parameters<typeof executor>[0])
        const { data, extensions } = result
        return overTheWire({ data, extensions, errors: result.errors?.map(asError) })
      } catch (error) {
        const extensions = { code: STOCK_THREW }
        return overTheWire({ data: null, errors: [new GraphQLError(String(error), { extensions })] })
      }
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  }
}

const overTheWire = (result: object): ExecutionResult => JSON.parse(JSON.stringify(result)) as ExecutionResult

/** What was thrown in a fetch is no GraphQL error: a server would make one of it. */
const asError = (error: Error): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message)
