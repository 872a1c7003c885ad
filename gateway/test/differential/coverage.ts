import type { Answers } from './compare.ts'

/** Counts how answers came about: a run that never took a path has proved nothing about it. */
export interface Coverage {
  count(answers: Pick<Answers, 'ours'>): void
  countDeviation(name: string): void
  /** The share of answers with anything but null in them. */
  shareWithData(): number
  report(): string
}

export function createCoverage(): Coverage {
  const counts = { operations: 0, spliced: 0, withErrors: 0, withData: 0 }
  const reasons = new Map<string, number>()
  const deviations = new Map<string, number>()
  return {
    count({ ours: { spliced } }) {
      counts.operations += 1
      if (spliced.path === 'spliced') counts.spliced += 1
      else add(reasons, spliced.why ?? 'nothing was executed')
      if (spliced.errors) counts.withErrors += 1
      if (Object.values(spliced.data ?? {}).some((it) => it !== null)) counts.withData += 1
    },
    countDeviation: (name) => add(deviations, name),
    shareWithData: () => counts.withData / counts.operations,
    report: () =>
      [
        `${counts.operations} operations: ${counts.spliced} spliced, ${counts.withErrors} with errors, ${counts.withData} with data`,
        `checked for: ${shown(reasons) || 'nothing'}`,
        `deviations: ${shown(deviations) || 'none'}`,
      ].join('; '),
  }
}

const add = (to: Map<string, number>, name: string) => to.set(name, (to.get(name) ?? 0) + 1)

const shown = (of: ReadonlyMap<string, number>) =>
  [...of]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ')
