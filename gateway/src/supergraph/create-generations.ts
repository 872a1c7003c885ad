import type { Metrics } from '@care/service/metrics'
import type { GatewayConfig } from '../config.ts'
import { compileProgram } from '../execution/compile.ts'
import { createExecute } from '../execution/execute.ts'
import type { ExecuteOptions } from '../execution/run.ts'
import type { Execute } from '../execution/execution.ts'
import type { PlannerThread } from '../planning/open-planner-thread.ts'
import type { Generation } from './generation.ts'
import type { OpenGeneration } from './held-generation.ts'
import type { HoldWays } from './kept-ways.ts'
import { openGeneration } from './open-generation.ts'

export type GenerationsConfig = Pick<
  GatewayConfig,
  | 'GATEWAY_INTROSPECTION'
  | 'GATEWAY_DOCUMENT_TOKENS'
  | 'GATEWAY_DOCUMENT_DEPTH'
  | 'GATEWAY_DOCUMENT_SELECTIONS'
  | 'GATEWAY_PLANS'
  | 'GATEWAY_PLAN_VARIANTS'
  | 'GATEWAY_STREAM_RESUMABLE'
>

export interface GenerationsDeps extends Pick<ExecuteOptions, 'onFetch' | 'onAnswer'> {
  readonly plannerThread: PlannerThread
  readonly holdWays: HoldWays
  readonly metrics: Metrics
}

/** Opens generations as they are configured, and runs what is compiled for them. */
export interface Generations {
  /** @throws Error that says why the SDL is not that of a supergraph, or which subgraph cannot be called. */
  open(sdl: string, number: number): Promise<OpenGeneration>
  executeOn(generation: Generation): Execute
}

export function createGenerations(config: GenerationsConfig, deps: GenerationsDeps): Generations {
  const { plannerThread, holdWays, metrics, ...told } = deps
  const limits = {
    introspection: config.GATEWAY_INTROSPECTION,
    tokens: config.GATEWAY_DOCUMENT_TOKENS,
    depth: config.GATEWAY_DOCUMENT_DEPTH,
    selections: config.GATEWAY_DOCUMENT_SELECTIONS,
  }
  /** Gone with their generations. */
  const executes = new WeakMap<Generation, Execute>()
  return {
    open: (sdl, number) =>
      openGeneration(sdl, {
        number,
        plannerThread,
        holdWays,
        compile: compileProgram,
        limits,
        operations: config.GATEWAY_PLANS,
        variants: config.GATEWAY_PLAN_VARIANTS,
        resumables: config.GATEWAY_STREAM_RESUMABLE,
        metrics,
      }),
    executeOn(generation) {
      let execute = executes.get(generation)
      if (!execute) {
        execute = createExecute({ exchanges: generation.exchanges, schema: generation.fullSchema, ...told })
        executes.set(generation, execute)
      }
      return execute
    },
  }
}
