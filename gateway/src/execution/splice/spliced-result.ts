import { isUtf8 } from 'node:buffer'
import type { BatchPart } from '../checked/batch.ts'
import type { RequestStep } from '../program.ts'
import type { OwnVariable } from '../request-body.ts'
import type { EntityRecord, SplicePart, SpliceProgram, SpliceStep } from './splice-program.ts'
import { createSplicedRun } from './spliced-run.ts'

/** The result as texts of subgraphs that are put together once all of them are there. */
export interface SplicedResult {
  /** The representations that a step sends; null when there is nothing to ask. */
  begin(step: RequestStep): readonly OwnVariable[] | null
  /** @returns false when the answer is anything else than what was asked for: from there on the checked path goes on. */
  take(step: RequestStep, bytes: Buffer): boolean
  /** The value of `data`, as a byte string. */
  text(): string
  /** How many entities a step asks for. */
  rowsOf(step: RequestStep): number
  /** The numbers of the representations that a part of a step has sent, by their texts as byte strings. */
  sentBy(step: RequestStep, part: number): BatchPart['numbers']
  /** The texts that have been taken, in order of arrival. */
  readonly taken: readonly { readonly step: RequestStep; readonly text: string }[]
}

export function createSplicedResult(program: SpliceProgram): SplicedResult {
  const run = createSplicedRun(program)
  const taken: { step: RequestStep; text: string }[] = []
  /** By request and part: the representations in the order of their numbers. */
  const sent: (readonly (readonly string[])[] | undefined)[] = []

  return {
    taken,
    rowsOf: ({ id }) => (sent[id] ?? []).reduce((sum, { length }) => sum + length, 0),
    sentBy: ({ id }, part) => new Map((sent[id]?.[part] ?? []).map((text, number) => [text, number])),

    begin({ id, isRoot }) {
      if (isRoot) {
        if (program.answer) run.constantRecord(program.answer.recordClass)
        return []
      }
      const { parts } = program.steps[id] as SpliceStep
      const representations = parts.map(represent)
      sent[id] = representations
      if (representations.every(({ length }) => length === 0)) return null
      return parts.map(({ variable }, index) => ({
        name: variable,
        value: `[${representations[index]?.join(',') ?? ''}]`,
      }))
    },

    take(step, bytes) {
      const { scan, parts } = program.steps[step.id] as SpliceStep
      const text = bytes.toString('latin1')
      const counts = sent[step.id]?.map(({ length }) => length) ?? []
      const into = { text, items: parts.map((): number[] => []), counts, tape: [] }
      if (!isUtf8(bytes) || !scan(bytes, text, bytes.length, run, into)) return false
      run.texts[step.id] = into
      taken.push({ step, text })
      return true
    },

    text() {
      const { answer } = program
      return answer ? `{${run.gapText(run.constantRecord(answer.recordClass), answer.gap)}}` : '{}'
    },
  }

  /** The representations of all records that a part is asked for, each once; each record learns its number. */
  function represent({ users }: SplicePart): readonly string[] {
    const [only] = users
    if (only && users.length === 1 && only.isInjective) {
      const records = run.classes[only.recordClass]?.list ?? []
      return records.map((record, number) => {
        record.items[only.slot] = number
        return only.represent(run, record)
      })
    }
    const numbers = new Map<string, number>()
    for (const user of users) {
      for (const record of (run.classes[user.recordClass]?.list ?? []) as readonly EntityRecord[]) {
        const text = user.represent(run, record)
        let number = numbers.get(text)
        if (number === undefined) {
          number = numbers.size
          numbers.set(text, number)
        }
        record.items[user.slot] = number
      }
    }
    return [...numbers.keys()]
  }
}
