import type { Reading } from './reading.ts'

/** What the clock on the wall showed where a reading was measured, without zone. */
export const effectiveLocal = ({ effectiveAt, utcOffsetMinutes }: Pick<Reading, 'effectiveAt' | 'utcOffsetMinutes'>) =>
  new Date(effectiveAt.getTime() + utcOffsetMinutes * 60_000).toISOString().slice(0, 19)
