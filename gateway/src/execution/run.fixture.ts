import { composeServices } from '@apollo/composition'
import { type GraphQLSchema, buildSchema, parse } from 'graphql'
import { NO_ACCESS_RULES } from '../planning/no-access-rules.fixture.ts'
import { loadFederatedGraph } from '../planning/federated-graph.ts'
import type { OperationPlan } from '../planning/plan.ts'
import { createPrepare } from '../planning/prepared-cache.ts'
import type { PreparedOperation } from '../planning/prepared.ts'
import type { Exchanges, Receive, Received, SubgraphRequest } from '../transports/exchange.ts'
import { UpstreamFailure } from '../transports/failures.ts'
import type { SubgraphResult } from '../transports/transport.ts'
import { compileProgram } from './compile.ts'
import { createExecute } from './execute.ts'
import type { DeferredPart, Execution, Outcome } from './execution.ts'
import type { Program } from './program.ts'
import { readSubgraphTypes } from './splice/subgraph-types.ts'

/** What each subgraph's schema begins with. */
export const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@external", "@provides", "@shareable", "@inaccessible", "@interfaceObject", "@context", "@fromContext"
])`
const LIMITS = { introspection: true, tokens: 10_000, depth: 100, selections: 10_000 }

export interface Given {
  readonly variables?: Readonly<Record<string, unknown>>
  /** Whether the client takes an answer in parts. */
  readonly incremental?: boolean
}

export interface RunGiven extends Given {
  readonly checkedOnly?: boolean
  /** The answer of the first fetch, of a subscription. */
  readonly event?: SubgraphResult
}

/** A request to a subgraph that waits for the test to answer it. */
export interface Question {
  readonly subgraph: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly request: SubgraphRequest
  /** Whether it was answered, or cancelled. */
  readonly isAnswered: boolean
  readonly isCancelled: boolean
  /** As bytes; a string is sent as it stands. @param status 200 unless it is given. */
  answer(result: object | string | Buffer, status?: number): void
  /** From a subgraph of the same process. */
  answerWith(result: SubgraphResult): void
  fail(code?: UpstreamFailure['code']): void
}

/** A run that goes on only as the test answers what it asks: nothing in it waits for time. */
export interface HeldRun {
  readonly program: Program
  readonly execution: Execution
  /** In order; what has been answered stays. */
  readonly asked: readonly Question[]
  readonly outcome: Outcome | undefined
  /** The value of `data`. */
  readonly data: unknown
  /** `data` as it would be sent. */
  readonly text: string
  readonly path: 'spliced' | 'checked' | undefined
  readonly why: string | null
  readonly deferred: readonly { readonly parts: readonly DeferredPart[]; readonly isLast: boolean }[]
  /** The one question that has not been answered. @throws Error when there are none or several. */
  next(subgraph?: string): Question
  /** Answers everything, in order, with the same text for every question to a subgraph. */
  answerAll(bySubgraph: Readonly<Record<string, object | string | Buffer>>): HeldRun
}

/** A supergraph, its plans and its programs, all in this thread. */
export interface Graph {
  readonly apiSchema: GraphQLSchema
  readonly fullSchema: GraphQLSchema
  plan(query: string, given?: Given): OperationPlan
  compile(query: string, given?: Given): Program
  run(query: string, given?: RunGiven): HeldRun
}

/** Composes subgraphs, each told without its `@link`. @throws Error with everything that composition finds wrong. */
export function openGraph(subgraphs: Readonly<Record<string, string>>): Graph {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(LINK + sdl) })),
  )
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  const graph = loadFederatedGraph(supergraphSdl)
  const apiSchema = buildSchema(graph.facts.apiSchema, { assumeValid: true })
  const fullSchema = buildSchema(graph.facts.fullSchema, { assumeValid: true })
  const subgraphTypes = readSubgraphTypes(parse(supergraphSdl))
  const prepare = createPrepare({ schema: apiSchema, limits: LIMITS, access: NO_ACCESS_RULES }, 100)
  const prepared = (query: string, { incremental = false }: Given) => prepare(query, undefined, incremental)
  const planOf = ({ key }: PreparedOperation) => graph.plan({ document: key, overrides: [] })

  const compile = (query: string, given: Given = {}): Program => {
    const operation = prepared(query, given)
    const { variables = {} } = given
    const conditions = Object.fromEntries(operation.conditions.map((name) => [name, variables[name] === true]))
    return compileProgram({ plan: planOf(operation), apiSchema, fullSchema, subgraphTypes, conditions })
  }
  return {
    apiSchema,
    fullSchema,
    compile,
    plan: (query, given = {}) => planOf(prepared(query, given)),
    run: (query, given = {}) => {
      const { literals } = prepared(query, given)
      return holdRun(compile(query, given), {
        schema: fullSchema,
        subgraphs: Object.keys(subgraphs),
        literals,
        ...given,
      })
    },
  }
}

interface HoldInput extends RunGiven {
  readonly schema: GraphQLSchema
  readonly subgraphs: readonly string[]
  readonly literals: ReadonlyMap<string, string>
}

export function holdRun(program: Program, input: HoldInput): HeldRun {
  const asked: Question[] = []
  const deferred: { parts: readonly DeferredPart[]; isLast: boolean }[] = []
  let outcome: Outcome | undefined
  let took: { path?: 'spliced' | 'checked'; why: string | null } = { why: null }
  const execute = createExecute({
    exchanges: Object.fromEntries(input.subgraphs.map((name) => [name, hold(name)])),
    schema: input.schema,
    onAnswer: (path, why) => void (took = { path, why }),
    ...(input.checkedOnly && { checkedOnly: true }),
  })
  const execution = execute(program, {
    variables: input.variables ?? {},
    literals: input.literals,
    headersFor: () => [],
    sharing: '',
    deadline: Infinity,
    event: input.event,
    onOutcome(given) {
      if (outcome) throw new Error('An outcome came twice.')
      outcome = given
    },
    onDeferred: (parts, isLast) => void deferred.push({ parts, isLast }),
  })
  const text = (): string => {
    if (!outcome) throw new Error('There is no outcome yet.')
    const { data } = outcome
    return data.encoding === 'latin1' ? Buffer.from(data.text, 'latin1').toString('utf8') : data.text
  }
  const held: HeldRun = {
    program,
    execution,
    asked,
    deferred,
    get outcome() {
      return outcome
    },
    get text() {
      return text()
    },
    get data() {
      return JSON.parse(text()) as unknown
    },
    get path() {
      return took.path
    },
    get why() {
      return took.why
    },
    next(subgraph) {
      const open = asked.filter((it) => !it.isAnswered && (subgraph === undefined || it.subgraph === subgraph))
      const [one] = open
      if (!one || open.length > 1) throw new Error(`There are ${open.length} open questions.`)
      return one
    },
    answerAll(bySubgraph) {
      for (const question of asked) {
        const answer = bySubgraph[question.subgraph]
        if (answer === undefined) throw new Error(`${question.subgraph} was asked ${question.query}`)
        if (!question.isAnswered) question.answer(answer)
      }
      return held
    },
  }
  return held

  function hold(subgraph: string): Exchanges {
    return {
      send(request, receive) {
        const question = questionOf(subgraph, request, receive)
        asked.push(question)
        return { cancel: () => question.cancel() }
      },
      [Symbol.asyncDispose]: async () => {},
    }
  }
}

const note = { attempts: 1, isShared: false }

function questionOf(subgraph: string, request: SubgraphRequest, receive: Receive) {
  const { query, variables = {} } = JSON.parse(Buffer.from(request.body, 'latin1').toString('utf8')) as {
    readonly query: string
    readonly variables?: Record<string, unknown>
  }
  let state: 'open' | 'answered' | 'cancelled' = 'open'
  const settle = (failure: UpstreamFailure | null, received: Received | null) => {
    if (state !== 'open') throw new Error(`This question is ${state}.`)
    state = 'answered'
    receive(failure, received)
  }
  return {
    subgraph,
    query,
    variables,
    request,
    get isAnswered() {
      return state !== 'open'
    },
    get isCancelled() {
      return state === 'cancelled'
    },
    cancel() {
      state = 'cancelled'
    },
    answer(result: object | string | Buffer, status = 200) {
      const bytes = Buffer.isBuffer(result)
        ? result
        : Buffer.from(typeof result === 'string' ? result : JSON.stringify(result))
      settle(null, { kind: 'bytes', status, bytes, note })
    },
    answerWith: (result: SubgraphResult) => settle(null, { kind: 'result', result, note }),
    fail: (code: UpstreamFailure['code'] = 'SUBGRAPH_UNAVAILABLE') =>
      settle(new UpstreamFailure(code, 'It broke at http://10.0.0.1.'), null),
  }
}
