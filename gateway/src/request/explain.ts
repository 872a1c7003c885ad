import { ClientError } from '@care/service/errors'
import type { Explanation, FetchReport } from '../execution/explanation.ts'
import type { Program } from '../execution/program.ts'
import type { Claims } from './authenticate.ts'

export interface ExplainPolicy {
  /** Whether anybody may be told. */
  readonly isAllowed: boolean
  /** Who may: callers with one of these roles. Everybody when there is none. */
  readonly roles: readonly string[]
}

/** @throws ClientError FORBIDDEN for a caller who may not see how requests are carried out. */
export function admitExplaining({ isAllowed, roles }: ExplainPolicy, claims: Claims | null): void {
  const held: unknown = claims?.['roles']
  const isOne = roles.length === 0 || (Array.isArray(held) && roles.some((it) => held.includes(it)))
  if (!isAllowed || !isOne) throw new ClientError('FORBIDDEN', 'You may not see how requests are carried out.')
}

/** Collects how one request is carried out. */
export interface Explaining extends Explanation {
  planned(program: Program, isFromCache: boolean): void
  /** The value of `extensions.explain`, without anything about where subgraphs are. */
  report(): unknown
}

export function createExplaining(): Explaining {
  const fetches: FetchReport[] = []
  let plan: unknown = null
  let planCache: 'hit' | 'miss' = 'miss'
  let why: string | null = null
  return {
    planned(program, isFromCache) {
      planCache = isFromCache ? 'hit' : 'miss'
      why = program.why
      plan = program.requests.map(({ id, service, query, next }) => ({ id, subgraph: service, query, next }))
    },
    fetched: (report) => void fetches.push(report),
    report: () => ({
      planCache,
      path: ['checked', 'spliced'].find((path) => fetches.some((it) => it.path === path)) ?? null,
      why,
      plan,
      // Why a subgraph gave no answer may hold its address.
      fetches: fetches.map(({ failure, ...fetch }) => ({ ...fetch, failed: failure !== undefined })),
    }),
  }
}
