import type { Scan } from './scanner.ts'
import type { SpliceRecord } from './splice-record.ts'
import type { SplicedRun } from './spliced-run.ts'

/** What the spliced path needs beside the requests. */
export interface SpliceProgram {
  /** By request. */
  readonly steps: readonly SpliceStep[]
  readonly classes: readonly RecordClass[]
  /** The gap of the root's record that is the answer; null for an answer without fields. */
  readonly answer: GapAddress | null
  /** Remembers how often text passed. */
  readonly record: SpliceRecord
}

export interface SpliceStep {
  readonly scan: Scan
  readonly parts: readonly SplicePart[]
}

/** Whose entities a part of a request asks for. */
export interface SplicePart {
  readonly variable: string
  readonly users: readonly PartUser[]
}

/** The records of one class, asked for in one part. */
export interface PartUser {
  readonly recordClass: number
  /** Where a record keeps the number of its item. */
  readonly slot: number
  /** Whether different records have different representations. */
  readonly isInjective: boolean
  readonly represent: TextOfRecord
}

/** Makes text out of what is known of an entity. */
export type TextOfRecord = (run: SplicedRun, record: EntityRecord) => string

/** Entities of one type with the same captures and joins: what is made for one is made for all places of an equal one. */
export interface RecordClass {
  readonly id: number
  readonly gaps: readonly TextOfRecord[]
  /** Makes a record of it: always of one shape, which V8 then knows. */
  readonly create: (captures: readonly string[], recordClass: RecordClass) => EntityRecord
}

export interface GapAddress {
  readonly recordClass: number
  readonly gap: number
}

/** One entity, by the text of its captures. */
export interface EntityRecord {
  readonly recordClass: RecordClass
  /** JSON texts. */
  readonly captures: readonly string[]
  /** The number of its item in each part that joins. */
  readonly items: number[]
  /** The texts of its gaps, once they have been made. */
  readonly memo: (string | undefined)[]
}
