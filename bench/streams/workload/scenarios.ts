import type { Operation } from '../../workload/operations.ts'

/**
 * `shared`: all clients subscribe to the same, so that a gateway may listen once for all of them.
 * `own`: each client has a variable of its own, so that nothing can be shared between two.
 */
export interface Scenario extends Operation {
  readonly name: 'shared' | 'own'
  readonly field: 'readings' | 'readingsOf'
}

const reading = '{ mark kind value unit takenAt note patient { id name } }'

export const scenarios: readonly Scenario[] = [
  {
    name: 'shared',
    field: 'readings',
    operationName: 'Shared',
    query: `subscription Shared { readings ${reading} }`,
  },
  {
    name: 'own',
    field: 'readingsOf',
    operationName: 'Own',
    query: `subscription Own($patient: ID!) { readingsOf(patient: $patient) ${reading} }`,
  },
]

/** What a contender answers when it is there. */
export const READY: Operation = { name: 'ready', operationName: 'Ready', query: 'query Ready { people }' }
