import type { EntityRecord, RecordClass, SpliceProgram } from './splice-program.ts'

/** A response that was read: its text, and what the scanner noted. */
export interface ScannedText {
  readonly text: string
  /** For each part, so many numbers an item. */
  readonly items: readonly number[][]
  /** How many entities each part has asked for. */
  readonly counts: readonly number[]
  /** Where text is put in: from, to, gap (-1 for none) and record, in turn. Text from..to is left out. */
  readonly tape: (number | EntityRecord | null)[]
}

interface Records {
  readonly map: Map<string, EntityRecord>
  readonly list: EntityRecord[]
  readonly recordClass: RecordClass
}

/** The records and texts of one run. Generated code calls it by these names. */
export interface SplicedRun {
  readonly classes: readonly Records[]
  /** By request. */
  readonly texts: (ScannedText | undefined)[]
  record(records: Records, key: string, captures: readonly string[]): EntityRecord
  /** The one record of a class that never differs. */
  constantRecord(recordClass: number): EntityRecord
  /** The text of a value that the scanner has noted. */
  value(request: number, part: number, at: number): string
  /** A stretch of text, with everything put in that the tape says. */
  splice(text: ScannedText, from: number, to: number, tapeFrom: number, tapeTo: number): string
  /** The text of a record's gap: made once. */
  gapText(record: EntityRecord, gap: number): string
}

/** Numbers on the tape for each place. */
const CUT = 4

export function createSplicedRun({ classes, steps }: SpliceProgram): SplicedRun {
  const records = classes.map((recordClass): Records => ({ map: new Map(), list: [], recordClass }))
  const run: SplicedRun = {
    classes: records,
    texts: Array<undefined>(steps.length).fill(undefined),

    record({ map, list, recordClass }, key, captures) {
      const made: EntityRecord = {
        recordClass,
        captures,
        items: Array<number>(recordClass.slots).fill(0),
        memo: Array<undefined>(recordClass.gaps.length).fill(undefined),
      }
      map.set(key, made)
      list.push(made)
      return made
    },

    constantRecord(id) {
      const known = records[id] as Records
      return known.list[0] ?? run.record(known, '', [])
    },

    value(request, part, at) {
      const { text, items } = run.texts[request] as ScannedText
      const noted = items[part] as number[]
      return text.slice(noted[at], noted[at + 1])
    },

    gapText(record, gap) {
      const known = record.memo[gap]
      if (known !== undefined) return known
      const made = (record.recordClass.gaps[gap] as NonNullable<RecordClass['gaps'][number]>)(run, record)
      record.memo[gap] = made
      return made
    },

    splice(scanned, from, to, tapeFrom, tapeTo) {
      const { text, tape } = scanned
      let spliced = ''
      let at = from
      for (let index = tapeFrom; index < tapeTo; index += CUT) {
        const cut = tape[index] as number
        const gap = tape[index + 2] as number
        if (cut > at) spliced += text.slice(at, cut)
        at = tape[index + 1] as number
        if (gap >= 0) spliced += run.gapText(tape[index + 3] as EntityRecord, gap)
      }
      return to > at ? spliced + text.slice(at, to) : spliced
    },
  }
  return run
}
