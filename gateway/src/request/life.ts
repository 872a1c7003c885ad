import { OperationTypeNode } from 'graphql'
import type { Execute, Outcome } from '../execution/execution.ts'
import type { Program } from '../execution/program.ts'
import type { PreparedOperation } from '../planning/prepared.ts'
import type { Generation, Lease } from '../supergraph/generation.ts'
import type { AnsweredQuery } from '../supergraph/shadow.ts'
import { type Telling, answerWith } from './answer-with.ts'
import type { Answer } from './answers.ts'
import { authorize } from './authorize.ts'
import { type DocumentStore, readDocument } from './automatic-documents.ts'
import type { RequestContext } from './context.ts'
import { LEFT, waitFor } from './deadline.ts'
import { type ExplainPolicy, type Explaining, admitExplaining, createExplaining } from './explain.ts'
import { type InFlight, sharingKey } from './in-flight.ts'
import type { Interest } from './interest.ts'
import { resultText } from './json-text.ts'
import type { OperationRequest } from './operation-request.ts'
import type { OwnWrites } from './own-writes.ts'
import { RequestRefused } from './refuse.ts'
import { OperationRun } from './run.ts'
import { checkVariables } from './variables.ts'

/** An operation that a carrier brings. Who asks has been found out, or nobody would have listened. */
export interface Asked {
  readonly operation: OperationRequest
  readonly context: RequestContext
  /** When it came, on the clock of `performance.now()`. */
  readonly since: number
  /** Whether the carrier only takes what changes nothing. */
  readonly isReadOnly: boolean
  /** Whether the client takes its answer in parts. */
  readonly takesParts: boolean
  /** Whether the client wants to know how it was done. */
  readonly wantsExplanation: boolean
  readonly interest: Interest
}

/** What the life of a request needs. */
export interface Life extends Telling {
  readonly generations: { lease(): Lease }
  /** What runs programs against the subgraphs of a generation. */
  executeOn(generation: Generation): Execute
  /** Told of every operation that was answered. */
  answered(query: AnsweredQuery, outcome: Outcome): void
  /** The labels of `@override(label:)` that hold for a caller. */
  overrides(generation: Generation, caller: string | undefined): readonly string[]
  /** Undefined where clients may not send hashes of documents. */
  readonly documents: DocumentStore | undefined
  readonly explaining: ExplainPolicy
  /** Whether clients may learn of the schema from their mistakes. */
  readonly hints: boolean
  /** Milliseconds after which an answer goes out with what there is of it. */
  readonly timeout: number
  /** Queries that equal ones join; undefined where each is to run by itself. */
  readonly inFlight: InFlight | undefined
  readonly ownWrites: OwnWrites
}

/** The life of a request, whoever carried it. Null when the client left before its end. */
export async function answer(asked: Asked, life: Life): Promise<Answer | null> {
  const { operation, context, interest } = asked
  const lease = life.generations.lease()
  const { generation } = lease
  let prepared: PreparedOperation | undefined
  try {
    const explaining = asked.wantsExplanation ? explain(context, life) : undefined
    const document = await readDocument(operation, life.documents)
    prepared = generation.prepare(document.query, operation.operationName, { incremental: asked.takesParts })
    admit(prepared, asked)
    authorize(prepared.access, context.claims)
    // Only what is good is kept: the store is for everybody.
    if (document.register !== undefined) void life.documents?.set(document.register, document.query)

    const variables = operation.variables ?? {}
    const conditions = checkVariables(prepared, variables, generation.apiSchema, life.hints)
    const deadline = asked.since + life.timeout
    const choice = { conditions, overrides: life.overrides(generation, context.claims?.sub) }
    const found = generation.program(prepared, choice)
    const program = found instanceof Promise ? await waitFor(found, deadline, interest) : found
    if (program === LEFT) return leave(lease)
    explaining?.planned(program, !(found instanceof Promise))

    const { literals } = prepared
    const sharing = life.ownWrites.sharingOf(context.sharing)
    const key =
      life.inFlight && mayShare(prepared, program, explaining) ? sharingKey(sharing, variables, literals) : undefined
    const joined = key === undefined ? undefined : life.inFlight?.find(program, key, deadline)
    if (joined) lease[Symbol.dispose]()
    const run =
      joined ?? new OperationRun({ variables, literals, deadline, sharing, context, explanation: explaining, lease })
    if (!joined) {
      if (key !== undefined) life.inFlight?.add(program, key, run)
      run.begin(program, life.executeOn(generation))
    }
    const outcome = await run.join(interest)
    if (!outcome) return null
    if (prepared.type === OperationTypeNode.MUTATION) life.ownWrites.note(context.sharing)
    const { operationName } = operation
    if (!joined) {
      life.answered({ query: document.query, operationName, variables, asker: run, prepared, choice }, outcome)
    }
    return answerWith(outcome, run, { prepared, context, since: asked.since, explaining }, life)
  } catch (error) {
    lease[Symbol.dispose]()
    const { errors, refusal } = life.present.refusal(error, context.requestId)
    life.measure(prepared, 'failed', asked.since)
    return { kind: 'whole', json: resultText(undefined, errors), refusal }
  }
}

/** Only of a query's whole answer nothing depends on who waits for it. */
const mayShare = ({ type }: PreparedOperation, { deferred }: Program, explaining: Explaining | undefined): boolean =>
  type === OperationTypeNode.QUERY && deferred.length === 0 && !explaining

function explain({ claims }: RequestContext, { explaining }: Life): Explaining {
  admitExplaining(explaining, claims)
  return createExplaining()
}

/** @throws RequestRefused for an operation that this carrier does not carry. */
function admit({ type }: PreparedOperation, { isReadOnly }: Asked): void {
  if (type === OperationTypeNode.SUBSCRIPTION) {
    throw new RequestRefused(
      400,
      'Subscriptions are served over WebSocket, by the protocol graphql-transport-ws, and over HTTP to who accepts ' +
        'text/event-stream, or multipart/mixed with subscriptionSpec="1.0".',
    )
  }
  if (type === OperationTypeNode.MUTATION && isReadOnly) {
    throw new RequestRefused(405, 'Send mutations by POST.', ['allow', 'POST'])
  }
}

function leave(lease: Lease): null {
  lease[Symbol.dispose]()
  return null
}
