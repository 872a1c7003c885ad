import { createHash } from 'node:crypto'
import type { Metrics } from '@care/service/metrics'
import { type GraphQLSchema, buildSchema, parse } from 'graphql'
import type { CompileInput, Program } from '../execution/program.ts'
import { readSubgraphTypes } from '../execution/splice/subgraph-types.ts'
import { readAccessRules } from '../planning/access-rules.ts'
import type { PlannerThread } from '../planning/open-planner-thread.ts'
import { createPrepare } from '../planning/prepared-cache.ts'
import { createProgramCache } from '../planning/program-cache.ts'
import type { DocumentLimits } from '../planning/read-document.ts'
import { type ResumableSetting, resumablesOf } from '../subscriptions/upstream/resumable.ts'
import type { Generation } from './generation.ts'
import type { HoldWays } from './kept-ways.ts'

export interface OpenGenerationDeps {
  readonly number: number
  readonly plannerThread: PlannerThread
  /** The ways to the subgraphs of this supergraph. */
  readonly holdWays: HoldWays
  readonly compile: (input: CompileInput) => Program
  readonly limits: DocumentLimits
  /** Operations to keep, parsed and compiled. */
  readonly operations: number
  /** Programs to keep of one operation. */
  readonly variants: number
  /** What stands for `@resumable`, by field. Nothing by default. */
  readonly resumables?: Readonly<Record<string, ResumableSetting>>
  readonly metrics: Metrics
}

/** @throws Error that says why the SDL is not that of a supergraph, or which subgraph cannot be called. */
export async function openGeneration(sdl: string, deps: OpenGenerationDeps): Promise<Generation & AsyncDisposable> {
  const { plannerThread, operations, variants, limits, metrics } = deps
  await using opening = new AsyncDisposableStack()
  const planner = opening.use(await plannerThread.load(sdl))
  const { facts } = planner
  const ways = opening.use(deps.holdWays(facts.subgraphs))
  const apiSchema = readSchema(facts.apiSchema)
  const fullSchema = readSchema(facts.fullSchema)
  const document = parse(sdl, { noLocation: true })
  const subgraphTypes = readSubgraphTypes(document)
  const prepare = createPrepare({ schema: apiSchema, limits, access: readAccessRules(document) }, operations)
  const programs = createProgramCache({
    planner,
    compile: (plan, conditions) => deps.compile({ plan, apiSchema, fullSchema, subgraphTypes, conditions }),
    operations,
    variants,
    metrics,
  })
  const opened = opening.move()
  return {
    number: deps.number,
    hash: createHash('sha256').update(sdl).digest('hex'),
    sdl,
    apiSchema,
    fullSchema,
    resumables: resumablesOf(document, deps.resumables),
    subgraphs: facts.subgraphs,
    overrideLabels: facts.overrideLabels,
    prepare: (query, operationName, how) => prepare(query, operationName, how?.incremental ?? false),
    program: programs.program,
    mostUsed: programs.mostUsed,
    exchanges: ways.exchanges,
    streams: ways.streams,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** It was printed from a schema that is valid. */
const readSchema = (text: string): GraphQLSchema => buildSchema(text, { assumeValid: true, noLocation: true })
