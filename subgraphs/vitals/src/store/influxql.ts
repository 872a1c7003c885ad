/** A name in InfluxQL. */
export const name = (text: string): string => `"${escaped(text, '"')}"`

/** A text value in InfluxQL. */
export const text = (value: string): string => `'${escaped(value, "'")}'`

/** An instant in InfluxQL. */
export const instant = (at: Date): string => `${at.getTime()}ms`

/** Any of some conditions; parentheses around them. No condition at all holds for nothing, which InfluxQL cannot say. */
export function any(conditions: readonly string[]): string {
  if (conditions.length === 0) throw new Error('There is nothing to choose from.')
  return `(${conditions.join(' OR ')})`
}

/** Parameters are not bound by the server on every version, so they are escaped here. */
const escaped = (value: string, quote: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n')
