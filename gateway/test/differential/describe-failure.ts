import type { ExecutionResult } from 'graphql'
import type { Case } from './cases.ts'
import type { Answers } from './compare.ts'

/** All that is needed to understand one case that went wrong. */
export function describeFailure(
  mistakes: readonly string[],
  { operation, world, fault }: Case,
  { ours, stock }: Pick<Answers, 'ours'> & Partial<Pick<Answers, 'stock'>>,
  damage?: number,
): string {
  return [
    ...mistakes,
    '',
    operation.query,
    `variables: ${JSON.stringify(operation.variables)}`,
    `world: ${JSON.stringify(world)}, fault: ${JSON.stringify(fault)}${damage === undefined ? '' : `, damage: ${damage}`}`,
    ...(stock ? [`stock:   ${shown(stock)}`] : []),
    ...Object.entries(ours).map(([way, it]) => `${way.padEnd(8)} ${shown(it)} (${it.path}: ${it.why})`),
  ].join('\n')
}

const shown = ({ data, errors, extensions }: ExecutionResult): string => JSON.stringify({ data, errors, extensions })
