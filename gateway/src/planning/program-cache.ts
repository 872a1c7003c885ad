import type { Metrics } from '@care/service/metrics'
import { GraphQLError, OperationTypeNode } from 'graphql'
import type { Program } from '../execution/program.ts'
import { type BoundedCache, createBoundedCache } from './bounded-cache.ts'
import { withDecidedConditions } from './decided-conditions.ts'
import type { MeasuredPlan, OperationPlan, Planner } from './plan.ts'
import type { PreparedOperation, ProgramChoice } from './prepared.ts'

/** An operation that was used, so that its programs can be made again for another supergraph. */
export interface UsedOperation {
  readonly name: string | undefined
  /** The operation in its normal form: a document like any other. */
  readonly query: string
  readonly choices: readonly ProgramChoice[]
}

export interface ProgramCacheOptions {
  readonly planner: Planner
  /** Makes a program of a plan. */
  compile(plan: OperationPlan, conditions: Readonly<Record<string, boolean>>): Program
  /** Operations to keep. */
  readonly operations: number
  /** Programs of one operation to keep: a client may send any combination of its conditions. */
  readonly variants: number
  readonly metrics: Metrics
}

/** Programs by operation and choice. Each is made once, however many ask for it meanwhile. */
export interface ProgramCache {
  /** @throws GraphQLError, or rejects with it, when the operation cannot be planned. */
  program(prepared: PreparedOperation, choice: ProgramChoice): Program | Promise<Program>
  /** Those that were asked for most often, first. */
  mostUsed(count: number): readonly UsedOperation[]
}

/** Most characters of all plans together, as JSON; a program counts as much as its plan. */
const MOST_CHARACTERS = 32 * 1024 * 1024

/** Milliseconds for which it is remembered that an operation cannot be planned: finding out may have taken long. */
const REFUSAL_MEMORY = 30_000

/** Milliseconds for which another failure is remembered: it may be over soon, but not between two requests of one moment. */
const FAILURE_MEMORY = 1000

/** An operation, with what was made for it. */
interface Entry extends Pick<PreparedOperation, 'type' | 'key' | 'name' | 'conditions'> {
  readonly programs: BoundedCache<{ readonly program: Program; readonly choice: ProgramChoice }>
  /** By the labels that hold. Only an operation with conditions may need a plan twice. */
  readonly plans: BoundedCache<MeasuredPlan>
  readonly planning: Map<string, Promise<MeasuredPlan>>
  readonly making: Map<string, Promise<Program>>
  readonly failures: BoundedCache<{ readonly error: unknown; readonly until: number }>
  uses: number
}

export function createProgramCache(options: ProgramCacheOptions): ProgramCache {
  const { planner, compile, operations, variants, metrics } = options
  const hits = metrics.of.graphql_query_plan_cache_hits_total
  const misses = metrics.of.graphql_query_plan_cache_misses_total
  const duration = metrics.of.graphql_query_plan_duration_seconds
  const entries = createBoundedCache<Entry>({ entries: operations, weight: MOST_CHARACTERS })

  return {
    program(prepared, choice) {
      const entry = entries.get(prepared.key) ?? createEntry(prepared)
      entry.uses += 1
      const key = keyOf(choice)
      const known = entry.programs.get(key)
      if (!known) return programOnce(entry, choice, key)
      hits.add(1)
      return known.program
    },
    mostUsed: (count) =>
      entries
        .values()
        .toSorted((a, b) => b.uses - a.uses)
        .slice(0, count)
        .map(({ name, key, programs }) => ({
          name,
          query: key,
          choices: programs.values().map(({ choice }) => choice),
        })),
  }

  function createEntry({ type, key, name, conditions }: PreparedOperation): Entry {
    const bounds = { entries: variants }
    const entry: Entry = {
      type,
      key,
      name,
      conditions,
      programs: createBoundedCache(bounds),
      plans: createBoundedCache(bounds),
      planning: new Map(),
      making: new Map(),
      failures: createBoundedCache(bounds),
      uses: 0,
    }
    entries.set(key, entry, key.length)
    return entry
  }

  function programOnce(entry: Entry, choice: ProgramChoice, key: string): Promise<Program> {
    const failure = entry.failures.get(key)
    if (failure && failure.until > performance.now()) throw failure.error
    return once(entry.making, key, () => {
      misses.add(1)
      return makeProgram(entry, choice, key)
    })
  }

  async function makeProgram(entry: Entry, choice: ProgramChoice, key: string): Promise<Program> {
    try {
      const plan = await planOnce(entry, choice)
      const program = compile(plan, valuesOf(entry, choice))
      entry.programs.set(key, { program, choice })
      // It may be too heavy to be kept now.
      const kept = entry.programs.values().length + entry.plans.values().length
      entries.set(entry.key, entry, entry.key.length + kept * plan.characters)
      return program
    } catch (error) {
      const memory = memoryOf(error)
      if (memory > 0) entry.failures.set(key, { error, until: performance.now() + memory })
      throw error
    }
  }

  async function planOnce(entry: Entry, choice: ProgramChoice): Promise<MeasuredPlan> {
    const { overrides } = choice
    const isDecided = entry.type === OperationTypeNode.MUTATION && entry.conditions.length > 0
    const key = isDecided ? keyOf(choice) : overrides.join()
    return (
      entry.plans.get(key) ??
      (await once(entry.planning, key, async () => {
        const since = performance.now()
        const document = isDecided ? withDecidedConditions(entry.key, valuesOf(entry, choice)) : entry.key
        const plan = await planner.plan({ document, overrides })
        duration.record((performance.now() - since) / 1000)
        if (entry.conditions.length > 0) entry.plans.set(key, plan)
        return plan
      }))
    )
  }
}

/** Starts what nobody has started, and lets others wait for it. */
function once<Value>(running: Map<string, Promise<Value>>, key: string, start: () => Promise<Value>): Promise<Value> {
  const begun = running.get(key)
  if (begun) return begun
  const promise = start().finally(() => running.delete(key))
  running.set(key, promise)
  return promise
}

const valuesOf = ({ conditions }: Pick<Entry, 'conditions'>, choice: ProgramChoice) =>
  Object.fromEntries(conditions.map((name, index) => [name, choice.conditions[index] ?? false]))

function memoryOf(error: unknown): number {
  if (!(error instanceof GraphQLError)) return FAILURE_MEMORY
  return error.extensions['code'] === 'RATE_LIMITED' ? 0 : REFUSAL_MEMORY
}

/** The labels begin where the conditions end: there are as many of them as the operation has. */
function keyOf({ conditions, overrides }: ProgramChoice): string {
  let key = ''
  for (const holds of conditions) key += holds ? '1' : '0'
  return overrides.length === 0 ? key : key + overrides.join()
}
