import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ClientError } from '@care/service/errors'
import type { Log } from '@care/service/log'
import { UpstreamFailure } from '../transports/failures.ts'
import { createPresent } from './present.ts'
import { RequestRefused } from './refuse.ts'

function listen() {
  const lines: { readonly level: string; readonly errorId?: string; readonly reason?: string }[] = []
  const write = (level: string) => (fields: object) => void lines.push({ level, ...fields })
  const log = { error: write('error'), warn: write('warn') } as unknown as Log
  return { lines, present: createPresent({ masking: true, log }) }
}

test('a failure that is felt in many places is in the log once, under the id that each place tells', () => {
  const { lines, present } = listen()
  const failure = { message: 'relation "books" does not exist', service: 'books' }
  const errors = present.errors(
    [1, 2, 3].map((at) => ({ ...failure, path: ['books', at] })),
    'r-1',
  )
  const ids = new Set(errors.map(({ extensions }) => extensions?.['errorId']))
  assert.deepEqual([...ids], [lines[0]?.errorId])
  assert.deepEqual(
    lines.map(({ level, reason }) => [level, reason]),
    [['error', failure.message]],
  )
  assert.doesNotMatch(JSON.stringify(errors), /relation/)
})

test('why a subgraph did not answer is for the log alone', () => {
  const { lines, present } = listen()
  const cause = new UpstreamFailure('SUBGRAPH_UNAVAILABLE', 'connect ECONNREFUSED 10.1.2.3:80')
  const failure = { message: cause.message, service: 'books', extensions: { code: cause.code }, cause }
  const errors = present.errors([failure, failure], 'r-1')
  assert.equal(errors[0]?.message, 'A part of the graph does not answer; try again later.')
  assert.deepEqual(
    lines.map(({ level, reason }) => [level, reason]),
    [['warn', cause.message]],
  )
})

test('a subgraph’s own words for the same pass, since it wrote them for clients', () => {
  const { lines, present } = listen()
  const [error] = present.errors(
    [{ message: 'The archive is being moved.', service: 'books', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    'r-1',
  )
  assert.equal(error?.message, 'The archive is being moved.')
  assert.deepEqual(lines, [])
})

test('what is thrown becomes a status: the client’s mistake, who it is, or ours', () => {
  const { present } = listen()
  const statusOf = (thrown: unknown) => {
    const { status, isWellFormed } = present.refusal(thrown, 'r-1').refusal
    return [status, isWellFormed]
  }
  assert.deepEqual(statusOf(new ClientError('BAD_USER_INPUT', 'No.')), [400, true])
  assert.deepEqual(statusOf(new ClientError('OPERATION_TOO_COMPLEX', 'No.')), [400, true])
  assert.deepEqual(statusOf(new ClientError('UNAUTHENTICATED', 'No.')), [401, false])
  assert.deepEqual(statusOf(new ClientError('FORBIDDEN', 'No.')), [403, false])
  assert.deepEqual(statusOf(new ClientError('DEADLINE_EXCEEDED', 'No.')), [503, false])
  assert.deepEqual(statusOf(new RequestRefused(415, 'No.')), [415, false])
  assert.deepEqual(statusOf(new Error('connect ECONNREFUSED')), [500, false])
})
