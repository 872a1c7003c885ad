import { isUtf8 } from 'node:buffer'
import type { BatchPart } from '../checked/batch.ts'
import type { RequestStep } from '../program.ts'
import type { OwnVariable } from '../request-body.ts'
import type { SplicePart, SpliceProgram, SpliceStep } from './splice-program.ts'
import { SplicedRun } from './spliced-run.ts'

const NO_VARIABLES: readonly OwnVariable[] = []
const NO_COUNTS: readonly number[] = []

/** The result as texts of subgraphs that are put together once all of them are there. */
export class SplicedResult {
  readonly #program: SpliceProgram
  readonly #run: SplicedRun
  /** By request and part: the representations in the order of their numbers. */
  readonly #sent: (readonly (readonly string[])[] | undefined)[] = []
  /** The texts that have been taken, in order of arrival. */
  readonly taken: { readonly step: RequestStep; readonly text: string }[] = []

  constructor(program: SpliceProgram) {
    this.#program = program
    this.#run = new SplicedRun(program)
  }

  /** The representations that a step sends; null when there is nothing to ask. */
  begin({ id, isRoot }: RequestStep): readonly OwnVariable[] | null {
    if (isRoot) {
      const { answer } = this.#program
      if (answer) this.#run.constantRecord(answer.recordClass)
      return NO_VARIABLES
    }
    const { parts } = this.#program.steps[id] as SpliceStep
    const representations = parts.map((part) => this.#represent(part))
    this.#sent[id] = representations
    if (representations.every(({ length }) => length === 0)) return null
    return parts.map(({ variable }, index) => ({
      name: variable,
      value: `[${representations[index]?.join(',') ?? ''}]`,
    }))
  }

  /** @returns false when the answer is anything else than what was asked for: from there on the checked path goes on. */
  take(step: RequestStep, bytes: Buffer): boolean {
    const { scan, parts } = this.#program.steps[step.id] as SpliceStep
    const text = bytes.toString('latin1')
    const counts = this.#sent[step.id]?.map(({ length }) => length) ?? NO_COUNTS
    const into = { text, items: parts.map((): number[] => []), counts, tape: [] }
    if (!isUtf8(bytes) || !scan(bytes, text, bytes.length, this.#run, into)) return false
    this.#run.texts[step.id] = into
    this.taken.push({ step, text })
    return true
  }

  /** The value of `data`, as a byte string. */
  text(): string {
    const { answer } = this.#program
    return answer ? `{${this.#run.gapText(this.#run.constantRecord(answer.recordClass), answer.gap)}}` : '{}'
  }

  /** How many entities a step asks for. */
  rowsOf({ id }: RequestStep): number {
    let rows = 0
    for (const part of this.#sent[id] ?? []) rows += part.length
    return rows
  }

  /** The numbers of the representations that a part of a step has sent, by their texts as byte strings. */
  sentBy({ id }: RequestStep, part: number): BatchPart['numbers'] {
    return new Map((this.#sent[id]?.[part] ?? []).map((text, number) => [text, number]))
  }

  /** The representations of all records that a part is asked for, each once; each record learns its number. */
  #represent({ users }: SplicePart): readonly string[] {
    const run = this.#run
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
      for (const record of run.classes[user.recordClass]?.list ?? []) {
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
