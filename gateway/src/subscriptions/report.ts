import type { SharedStream, UpstreamState } from './shared-stream.ts'
import { keyPartsOf } from './stream-key.ts'

/** A shared stream as operators see it. Nothing in it is about a person: parts of the key are hashes. */
export interface StreamReport {
  readonly id: string
  readonly field: string
  readonly operation: string | null
  readonly subgraph: string
  /** The generation of the supergraph that it is planned on. */
  readonly generation: number
  readonly state: UpstreamState
  /** None: it stays a while for those who may come back. */
  readonly listeners: number
  /** Results that wait for the listener furthest behind. */
  readonly lag: number
  readonly lastCursor: string | null
  readonly ageSeconds: number
  readonly kept: { readonly events: number; readonly bytes: number }
  readonly key: Readonly<Record<string, string>>
  /** How many streams there are of the same operation, this one among them, and what keeps them apart. */
  readonly alike: { readonly streams: number; readonly keptApartBy: readonly string[] }
}

/** @param now milliseconds since 1970. */
export function reportStreams(streams: readonly SharedStream[], now: number): readonly StreamReport[] {
  const keyed = streams.map((stream) => ({ stream, key: keyPartsOf({ ...stream.plan, audience: stream.audience }) }))
  const alike = Map.groupBy(keyed, ({ key }) => key['operation'] ?? '')
  const apart = new Map([...alike].map(([operation, group]) => [operation, namesThatDiffer(group.map((it) => it.key))]))
  return keyed.map(({ stream, key }) => {
    const { plan, state, listeners, log } = stream
    const operation = key['operation'] ?? ''
    return {
      id: stream.id,
      field: plan.field,
      operation: plan.prepared.name ?? null,
      subgraph: plan.upstream.subgraph,
      generation: plan.lease.generation.number,
      state,
      listeners: listeners.size,
      lag: mostLag(stream),
      lastCursor: stream.lastCursor ?? null,
      ageSeconds: Math.round((now - stream.openedAt.getTime()) / 1000),
      kept: { events: log.next - log.first, bytes: log.bytesFrom(log.first) },
      key,
      alike: { streams: alike.get(operation)?.length ?? 1, keptApartBy: apart.get(operation) ?? [] },
    }
  })
}

function mostLag({ listeners }: SharedStream): number {
  let most = 0
  for (const { lag } of listeners) most = Math.max(most, lag)
  return most
}

function namesThatDiffer(keys: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const names = new Set(keys.flatMap((key) => Object.keys(key)))
  return [...names].filter((name) => new Set(keys.map((key) => key[name])).size > 1)
}
