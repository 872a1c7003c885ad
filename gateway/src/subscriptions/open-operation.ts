import { OperationTypeNode } from 'graphql'
import type { PreparedOperation } from '../planning/prepared.ts'
import type { Claims } from '../request/authenticate.ts'
import { authorize } from '../request/authorize.ts'
import { readDocument } from '../request/automatic-documents.ts'
import type { Life } from '../request/life.ts'
import type { OperationRequest } from '../request/operation-request.ts'
import { checkVariables } from '../request/variables.ts'
import type { PrepareOptions } from '../supergraph/generation.ts'
import { type PlannedSubscription, planSubscription } from './plan-subscription.ts'

/** An operation of a client that takes streams. */
export type OpenOperation =
  | { readonly kind: 'subscription'; readonly prepared: PreparedOperation; readonly plan: PlannedSubscription }
  /** A query or mutation, not planned yet. Where others are left alone, nothing of it has been looked at but its document. */
  | { readonly kind: 'other'; readonly prepared: PreparedOperation }

export interface OpenOptions extends PrepareOptions {
  /** Whether queries and mutations are looked at by whoever runs them. */
  readonly leavesOthers: boolean
}

/**
 * Finds out what a client asks, and plans it where it is a subscription. Whoever gets a plan ends its lease, or begins it.
 *
 * @throws Refused before any subgraph is asked.
 */
export async function openOperation(
  request: OperationRequest,
  claims: Claims | null,
  life: Life,
  how?: OpenOptions,
): Promise<OpenOperation> {
  const document = await readDocument(request, life.documents)
  const lease = life.generations.lease()
  let isHeld = false
  try {
    const prepared = lease.generation.prepare(document.query, request.operationName, how)
    const isOther = prepared.type !== OperationTypeNode.SUBSCRIPTION
    if (isOther && how?.leavesOthers) return { kind: 'other', prepared }
    authorize(prepared.access, claims)
    const { operationName, variables = {} } = request
    if (isOther) {
      checkVariables(prepared, variables, lease.generation.apiSchema, life.hints)
      return { kind: 'other', prepared }
    }
    if (document.register !== undefined) void life.documents?.set(document.register, document.query)
    const asked = { query: document.query, operationName, variables, caller: claims?.sub }
    const plan = await planSubscription(lease, asked, life)
    isHeld = true
    return { kind: 'subscription', prepared, plan }
  } finally {
    if (!isHeld) lease[Symbol.dispose]()
  }
}

/** What a client that takes streams says of where to begin. */
export interface Beginning {
  /** The last cursor that it got. */
  readonly cursor: string | undefined
  /** Whether it knows what a gap is, so that it can be told of one in a result without data. */
  readonly wantsNotices: boolean
}

/** What stands in the `extensions` of a request. */
export function beginningOf({ extensions }: OperationRequest): Beginning {
  const cursor = extensions?.['cursor']
  const isGiven = typeof cursor === 'string' && cursor !== ''
  return { cursor: isGiven ? cursor : undefined, wantsNotices: isGiven || extensions?.['resume'] === true }
}
