import {
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  buildSchema,
  getOperationAST,
  parse,
  print,
  validate,
} from 'graphql'
import type { Program } from '../execution/program.ts'
import type { PreparedOperation } from '../planning/prepared.ts'
import { Refused } from '../request/refuse.ts'
import type { OpenGeneration } from './held-generation.ts'
import { hashOf } from './reloading.ts'

export interface PlainGeneration extends OpenGeneration {
  readonly isPutAway: boolean
}

/**
 * A generation whose graph is a plain schema, so that it loads at once and needs no subgraph.
 *
 * @throws GraphQLError when the text is no schema.
 */
export function openPlainGeneration(sdl: string, number: number): PlainGeneration {
  const schema = buildSchema(sdl)
  let isPutAway = false
  return {
    number,
    hash: hashOf(sdl),
    sdl,
    apiSchema: schema,
    fullSchema: schema,
    subgraphs: [],
    prepare: (query, operationName) => prepare(schema, query, operationName),
    overrideLabels: [],
    program: async () => ({ why: null }) as Program,
    mostUsed: () => [],
    resumables: new Map(),
    exchanges: {},
    streams: {},
    get isPutAway() {
      return isPutAway
    },
    async [Symbol.asyncDispose]() {
      isPutAway = true
    },
  }
}

function prepare(schema: GraphQLSchema, query: string, operationName: string | undefined): PreparedOperation {
  const document = parse(query)
  const errors = validate(schema, document)
  if (errors.length > 0) throw new Refused(errors.map((error) => error.toJSON()))
  const operation = getOperationAST(document, operationName)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Refused([{ message: 'There is no such operation.' }])
  return {
    type: operation.operation ?? OperationTypeNode.QUERY,
    name: operation.name?.value,
    document,
    operation,
    key: print(document),
    literals: new Map(),
    variableDefinitions: operation.variableDefinitions,
    conditions: [],
    access: null,
    defers: false,
  }
}
