import type { EntityRecord, RecordClass, SpliceProgram, TextOfRecord } from './splice-program.ts'

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

/** Numbers on the tape for each place. */
const CUT = 4

/** The records of one class that a run has met. */
export class Records {
  readonly recordClass: RecordClass
  readonly map = new Map<string, EntityRecord>()
  readonly list: EntityRecord[] = []

  constructor(recordClass: RecordClass) {
    this.recordClass = recordClass
  }
}

/** The records and texts of one run. Generated code calls it by these names. */
export class SplicedRun {
  readonly classes: readonly Records[]
  /** By request. */
  readonly texts: (ScannedText | undefined)[] = []

  constructor({ classes }: SpliceProgram) {
    this.classes = classes.map((recordClass) => new Records(recordClass))
  }

  record({ map, list, recordClass }: Records, key: string, captures: readonly string[]): EntityRecord {
    const made = recordClass.create(captures, recordClass)
    map.set(key, made)
    list.push(made)
    return made
  }

  /** The one record of a class that never differs. */
  constantRecord(id: number): EntityRecord {
    const records = this.classes[id] as Records
    return records.list[0] ?? this.record(records, '', [])
  }

  /** The text of a value that the scanner has noted. */
  value(request: number, part: number, at: number): string {
    const { text, items } = this.texts[request] as ScannedText
    const noted = items[part] as number[]
    return text.slice(noted[at], noted[at + 1])
  }

  /** The text of a record's gap: made once. */
  gapText(record: EntityRecord, gap: number): string {
    const known = record.memo[gap]
    if (known !== undefined) return known
    const made = (record.recordClass.gaps[gap] as TextOfRecord)(this, record)
    record.memo[gap] = made
    return made
  }

  /** A stretch of text, with everything put in that the tape says. */
  splice({ text, tape }: ScannedText, from: number, to: number, tapeFrom: number, tapeTo: number): string {
    let spliced = ''
    let at = from
    for (let index = tapeFrom; index < tapeTo; index += CUT) {
      const cut = tape[index] as number
      const gap = tape[index + 2] as number
      if (cut > at) spliced += text.slice(at, cut)
      at = tape[index + 1] as number
      if (gap >= 0) spliced += this.gapText(tape[index + 3] as EntityRecord, gap)
    }
    return to > at ? spliced + text.slice(at, to) : spliced
  }
}
