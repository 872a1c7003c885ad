import { ClientError } from './errors.ts'

/** Up to `limit` rows of an ordered list, counted from its front or, when `backward`, from its end. */
export interface Page<Key> {
  readonly limit: number
  /** Only rows that follow this sort key. */
  readonly after: Key | null
  /** Only rows that come before this sort key. */
  readonly before: Key | null
  readonly backward: boolean
}

/** The rows of one page, always in the order of the list, and whether others lie beside it. */
export interface Slice<Row> {
  readonly rows: readonly Row[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

export interface PageRules<Key> {
  readonly most: number
  /** The size when none is given. */
  readonly standard: number
  /** Whether a request without any argument gets the end of the list. */
  readonly fromEnd?: boolean
  /** How many parts a cursor has. */
  readonly length: number
  readonly keyOf: (parts: string[]) => Key
}

/** A Relay connection's cursor is the sort key itself: a page stays right while rows come and go before it. */
export const encodeCursor = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** @throws ClientError BAD_USER_INPUT for a cursor that this service did not make. */
export function decodeCursor(cursor: string, length: number, argument = 'after'): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string')) return key
  } catch {
    // Not JSON: the same mistake as JSON of another shape.
  }
  throw new ClientError('BAD_USER_INPUT', `\`${argument}\` is not a cursor of this list. Start again without it.`)
}

/**
 * The page that a connection's arguments ask for. `keyOf` makes the sort key out of a cursor's parts, and
 * throws ClientError for parts that cannot be one.
 *
 * @throws ClientError BAD_USER_INPUT for a size outside 1 to `most`, for both sizes at once, and for a foreign cursor.
 */
export function pageOf<Key>(
  { first, after, last, before }: PageArguments,
  { most, standard, fromEnd = false, length, keyOf }: PageRules<Key>,
): Page<Key> {
  if (first != null && last != null) {
    throw new ClientError('BAD_USER_INPUT', 'Give `first` or `last`, not both.')
  }
  const backward = last != null || (first == null && (fromEnd || before != null))
  return {
    limit: checkSize(backward ? 'last' : 'first', last ?? first ?? standard, most),
    after: after == null ? null : keyOf(decodeCursor(after, length)),
    before: before == null ? null : keyOf(decodeCursor(before, length, 'before')),
    backward,
  }
}

/** A slice out of up to `page.limit + 1` rows, read in the page's own direction: the one too many tells that more follow. */
export function sliceOf<Row>(rows: readonly Row[], page: Page<unknown>): Slice<Row> {
  const more = rows.length > page.limit
  const shown = rows.slice(0, page.limit)
  return page.backward
    ? { rows: shown.toReversed(), hasNextPage: page.before !== null, hasPreviousPage: more }
    : { rows: shown, hasNextPage: more, hasPreviousPage: page.after !== null }
}

/** A slice as a Relay connection. `keyOf` gives the columns that the list is ordered by, the last one unique. */
export function connection<Row>(
  { rows, hasNextPage, hasPreviousPage }: Slice<Row>,
  keyOf: (row: Row) => readonly string[],
) {
  const edges = rows.map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }))
  return {
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** @throws ClientError BAD_USER_INPUT when a page's size is outside 1 to `most`. */
export function checkSize(argument: 'first' | 'last', size: number, most: number): number {
  if (size >= 1 && size <= most) return size
  throw new ClientError('BAD_USER_INPUT', `\`${argument}\` is ${size}; it must be from 1 to ${most}.`)
}
