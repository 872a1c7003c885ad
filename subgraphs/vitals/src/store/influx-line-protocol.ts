/** One point: what identifies it, what it holds, and when. A tag and a field may not share a name. */
export interface Point {
  readonly measurement: string
  readonly tags: Readonly<Record<string, string>>
  /** Strings and floats only: a field's type never changes. */
  readonly fields: Readonly<Record<string, string | number>>
  readonly at: Date
}

/**
 * A point as a line of line protocol with a time in milliseconds: the one precision, beside seconds, that all
 * InfluxDB versions read alike.
 *
 * @throws Error for names and tag values that the protocol cannot hold.
 */
export function line({ measurement, tags, fields, at }: Point): string {
  const tagged = Object.entries(tags).map(([name, value]) => `,${key(name)}=${key(value)}`)
  const held = Object.entries(fields).map(([name, value]) => `${key(name)}=${field(value)}`)
  return `${key(measurement)}${tagged.join('')} ${held.join()} ${at.getTime()}`
}

/** A newline would begin another point, and nothing can be written behind a backslash at the end. */
function key(text: string): string {
  if (text === '' || /[\n\r]|\\$/.test(text)) throw new Error('This cannot be a name or a tag value in line protocol.')
  return text.replaceAll(/[,= ]/g, (character) => `\\${character}`)
}

function field(value: string | number): string {
  if (typeof value === 'string') return `"${value.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`
  if (!Number.isFinite(value)) throw new Error('Only finite numbers can be stored.')
  return String(value)
}
