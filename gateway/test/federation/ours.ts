import { createMetrics } from '@care/service/metrics'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { compileProgram } from '../../src/execution/compile.ts'
import { createExecute } from '../../src/execution/execute.ts'
import type { ExecutionError, Outcome } from '../../src/execution/execution.ts'
import { openPlannerThread } from '../../src/planning/open-planner-thread.ts'
import { checkVariables } from '../../src/request/variables.ts'
import { Refused } from '../../src/request/refuse.ts'
import type { Generation } from '../../src/supergraph/generation.ts'
import { openGeneration } from '../../src/supergraph/open-generation.ts'
import { openExchangesInMemory } from './exchanges-in-memory.ts'
import type { Asked } from './open-federation.ts'
import type { SubgraphsInMemory } from './subgraphs-in-memory.ts'

/** Ways on which an answer comes about. All of them give the same answer. */
export const WAYS = ['spliced', 'checked', 'result'] as const
/** `spliced` reads bytes and passes text on where it can; `checked` never does; `result` gets objects in place of bytes. */
export type Way = (typeof WAYS)[number]

/** An answer of ours, with how it came about. */
export interface OurResult extends ExecutionResult {
  /** `data` as it would be sent. */
  readonly text: string
  /** Which path it really took, and what kept it from being spliced. Undefined when nothing was executed. */
  readonly path: 'spliced' | 'checked' | undefined
  readonly why: string | null
}

export interface Ours extends AsyncDisposable {
  readonly generation: Generation
  execute(asked: Asked, way: Way): Promise<OurResult>
}

const LIMITS = { introspection: true, tokens: 100_000, depth: 200, selections: 100_000 }
/** Milliseconds that an operation may take: tests are not about time. */
const PATIENCE = 60_000

/** Our engine over subgraphs of this process, for one operation at a time. */
export async function openOurs(supergraphSdl: string, subgraphs: SubgraphsInMemory): Promise<Ours> {
  await using opening = new AsyncDisposableStack()
  const metrics = opening.use(createMetrics())
  const plannerThread = opening.use(openPlannerThread({ planTimeout: PATIENCE, queue: 100, megabytes: 1500 }))
  const generation = opening.use(
    await openGeneration(supergraphSdl, {
      number: 1,
      plannerThread,
      holdWays: () => ({ exchanges: {}, streams: {}, [Symbol.asyncDispose]: async () => {} }),
      compile: compileProgram,
      limits: LIMITS,
      operations: 50,
      variants: 50,
      metrics,
    }),
  )
  const schema = generation.fullSchema
  let took: Pick<OurResult, 'path' | 'why'> = { path: undefined, why: null }
  const onAnswer = (path: 'spliced' | 'checked', why: string | null) => {
    took = { path, why }
  }
  let crash: ((error: unknown) => void) | undefined
  const onCrash = (error: unknown) => crash?.(error)
  const bytes = openExchangesInMemory(subgraphs, { kind: 'bytes', onCrash })
  const results = openExchangesInMemory(subgraphs, { kind: 'result', onCrash })
  const executes = {
    spliced: createExecute({ schema, onAnswer, exchanges: bytes }),
    checked: createExecute({ schema, onAnswer, exchanges: bytes, checkedOnly: true }),
    result: createExecute({ schema, onAnswer, exchanges: results }),
  }
  const opened = opening.move()
  return {
    generation,
    async execute(asked, way) {
      try {
        const { program, request } = await prepare(asked)
        const outcome = await new Promise<Outcome>((onOutcome, reject) => {
          crash = reject
          executes[way](program, { ...request, onOutcome })
        })
        return { ...readOutcome(outcome), ...took }
      } catch (error) {
        return { errors: errorsOf(error), text: '', path: undefined, why: null }
      }
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }

  async function prepare({ query, operationName, variables = {}, overrides = [] }: Asked) {
    const prepared = generation.prepare(query, operationName)
    const conditions = checkVariables(prepared, variables, generation.apiSchema, true)
    const program = await generation.program(prepared, { conditions, overrides })
    const deadline = performance.now() + PATIENCE
    const request = { variables, literals: prepared.literals, headersFor: () => [], sharing: '', deadline }
    return { program, request }
  }
}

function readOutcome({
  data,
  errors,
  completions,
}: Outcome): Pick<OurResult, 'data' | 'errors' | 'extensions' | 'text'> {
  const text = data.encoding === 'latin1' ? Buffer.from(data.text, 'latin1').toString('utf8') : data.text
  return {
    data: JSON.parse(text) as Record<string, unknown> | null,
    text,
    ...(errors.length > 0 ? { errors: errors.map(present) } : {}),
    ...(completions.length > 0 ? { extensions: { valueCompletion: completions } } : {}),
  }
}

function present({ message, path, service, extensions }: ExecutionError): GraphQLError {
  return new GraphQLError(message, { path, extensions: { ...extensions, service } })
}

function errorsOf(error: unknown): readonly GraphQLError[] {
  if (error instanceof GraphQLError) return [error]
  if (error instanceof Refused)
    return error.errors.map(({ message, ...rest }) => new GraphQLError(message, rest as object))
  const extensions = { code: 'INTERNAL_SERVER_ERROR' }
  return [new GraphQLError(error instanceof Error ? (error.stack ?? error.message) : String(error), { extensions })]
}
