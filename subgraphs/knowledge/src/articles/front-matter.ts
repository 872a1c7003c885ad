/** A Markdown file in two parts. Null when it does not begin with front matter. */
export interface MarkdownFile {
  /** `key: value` lines as strings, numbers, booleans, null and lists of strings. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
}

/**
 * Reads the part of YAML that front matter of an article needs: one `key: value` a line, lists as `[a, b]` or as
 * lines that begin with `- `, quotes where a value holds a comma or begins like something else.
 */
export function readFrontMatter(text: string): MarkdownFile | null {
  const [, head, body] = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text) ?? []
  if (head === undefined || body === undefined) return null
  const fields: Record<string, unknown> = {}
  let list: unknown[] | null = null
  for (const line of head.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
    if (item !== undefined && list) {
      list.push(scalar(item))
      continue
    }
    const [, key, value] = /^([A-Za-z]\w*):\s*(.*)$/.exec(line) ?? []
    if (key === undefined || value === undefined) fields[line.trim()] = 'is not a `key: value` line'
    else if (value === '') fields[key] = list = []
    else {
      list = null
      fields[key] = /^\[.*\]$/.test(value) ? items(value.slice(1, -1)) : scalar(value)
    }
  }
  return { fields, body: body.trim() }
}

const items = (text: string): unknown[] =>
  Array.from(text.matchAll(/\s*("[^"]*"|'[^']*'|[^,]+?)\s*(?:,|$)/g), ([, item = '']) => scalar(item))

function scalar(text: string): unknown {
  const value = text.trim()
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value)
  if (quoted) return quoted[1] ?? quoted[2]
  if (value === 'true' || value === 'false') return value === 'true'
  return value === 'null' ? null : value
}
