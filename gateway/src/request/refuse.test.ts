import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GraphQLError } from 'graphql'
import { Refused, errorsFrom, presentError } from './refuse.ts'

const masked = 'Something went wrong. Try again later; quote the request id to support.'

const codeOf = (code: string) =>
  presentError({ message: 'm', extensions: { code } }, { masking: true }).extensions?.['code']

test('the libraries’ codes are told in the words of the one list', () => {
  assert.equal(codeOf('GRAPHQL_VALIDATION_FAILED'), 'BAD_USER_INPUT')
  assert.equal(codeOf('QUERY_PLAN_COMPLEXITY_EXCEEDED'), 'OPERATION_TOO_COMPLEX')
  assert.equal(codeOf('FORBIDDEN'), 'FORBIDDEN')
})

test('what has no code is hidden, also when the code is text', () => {
  for (const extensions of [{}, { code: 7 }, { code: 'select * from t' }, { code: 'INTERNAL_SERVER_ERROR' }]) {
    assert.equal(presentError({ message: 'secret', extensions }, { masking: true }).message, masked)
  }
})

test('an uncoded error of a subgraph is shown only where masking is off', () => {
  const error = {
    message: 'sold out',
    path: ['a'],
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'shop' },
  }
  assert.equal(presentError(error, { masking: true }).message, masked)
  assert.deepEqual(presentError(error, { masking: false }), {
    message: 'sold out',
    path: ['a'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'shop' },
  })
})

test('nothing of an error passes but its message, path, code, service and request id', () => {
  const extensions = {
    code: 'CONFLICT',
    serviceName: 'shop',
    requestId: 'r',
    stacktrace: ['at x'],
    url: 'http://10.0.0.1',
  }
  assert.deepEqual(presentError({ message: 'm', locations: [{ line: 1, column: 1 }], extensions }, { masking: true }), {
    message: 'm',
    extensions: { code: 'CONFLICT', service: 'shop', requestId: 'r' },
  })
})

test('whatever is thrown becomes errors', () => {
  assert.equal(errorsFrom(new Refused([{ message: 'a' }, { message: 'b' }])).length, 2)
  assert.equal(errorsFrom(new GraphQLError('c'))[0]?.message, 'c')
  assert.equal(errorsFrom(new Error('d'))[0]?.extensions?.['code'], 'INTERNAL_SERVER_ERROR')
})
