import type { QdrantClient, Schemas } from '@qdrant/js-client-rest'
import type { Page } from '@care/service/page'

type Key = readonly [value: number, id: string]

/** Rows with the same value that are read at once. More than that share a millisecond only after a large import. */
const MOST_TIED = 10_000

/**
 * Up to `page.limit + 1` rows for each filter, highest `field` first, then by id.
 *
 * Qdrant orders by one field and leaves rows with the same value in no order, so those are read whole and put in
 * order here. One round trip, and a second one only where a page ends among rows with the same value.
 */
export async function keysetRows<Row>(
  client: QdrantClient,
  collection: string,
  field: string,
  filters: readonly { readonly must: readonly Schemas['Condition'][] }[],
  { limit, after }: Page<Key>,
  read: (point: { payload?: unknown }) => Row,
  keyOf: (row: Row) => Key,
): Promise<Row[][]> {
  if (filters.length === 0) return []
  const most = limit + 1
  const tied = (filter: (typeof filters)[number], value: number): Schemas['QueryRequest'] => ({
    filter: { must: [...filter.must, { key: field, range: { gte: value, lte: value } }] },
    limit: MOST_TIED,
    with_payload: true,
  })
  const below = (filter: (typeof filters)[number]): Schemas['QueryRequest'] => ({
    query: { order_by: { key: field, direction: 'desc' } },
    filter: { must: [...filter.must, ...(after ? [{ key: field, range: { lt: after[0] } }] : [])] },
    limit: most,
    with_payload: true,
  })
  const run = async (searches: Schemas['QueryRequest'][]): Promise<Row[][]> =>
    (await client.queryBatch(collection, { searches })).map(({ points }) => points.map(read))

  const searches = filters.flatMap((filter) => (after ? [below(filter), tied(filter, after[0])] : [below(filter)]))
  const found = await run(searches)
  const perFilter = after ? 2 : 1
  const pages = filters.map((filter, i) => {
    const rows = found[i * perFilter] ?? []
    const beside = after ? (found[i * perFilter + 1] ?? []).filter((row) => keyOf(row)[1] > after[1]) : []
    const last = rows.at(-1)
    const end = last && rows.length === most ? keyOf(last)[0] : null
    const certain = rows.filter((row) => keyOf(row)[0] !== end)
    // The rows with the lowest value may be some of many: they matter where the page is not full without them.
    const isOpen = end !== null && beside.length + certain.length < most && rows.length - certain.length > 1
    return { filter, rows: [...beside, ...(isOpen ? certain : rows)], missing: isOpen ? end : null }
  })

  const open = pages.flatMap(({ filter, missing }) => (missing === null ? [] : [tied(filter, missing)]))
  const rest = open.length > 0 ? await run(open) : []
  return pages.map(({ rows, missing }) => {
    const all = missing === null ? rows : [...rows, ...(rest.shift() ?? [])]
    return all.toSorted((a, b) => compare(keyOf(a), keyOf(b))).slice(0, most)
  })
}

const compare = ([value, id]: Key, [otherValue, otherId]: Key): number =>
  otherValue - value || (id < otherId ? -1 : Number(id > otherId))
