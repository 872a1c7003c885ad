import type { Page, Slice } from '@care/service/page'
import type { VitalKind } from '../generated/resolvers.ts'
import type { ReadingsWanted, SeriesStore, StreamSpan } from '../store/series.ts'
import { type Place, newestFirst, placeOf, streams, streamsOfKind } from './reading-id.ts'
import type { Reading } from './reading.ts'

/** The part of the series store that lists readings. */
export type ReadingLists = Pick<SeriesStore, 'byIds' | 'pages' | 'latest' | 'within'>

/** Committed readings that may not have reached the series store yet; a withdrawn one comes as withdrawn. */
export interface Pending {
  byIds(ids: readonly string[]): Promise<readonly Reading[]>
  of(patientIds: readonly string[]): Promise<readonly Reading[]>
}

/**
 * The series store's lists with what is still on its way to it: whoever stored or withdrew a reading sees it at
 * once. What is pending is never older than what is stored.
 *
 * It always looks at what is pending first: what arrives in between is then seen twice, and not missed.
 */
export function withPending(series: ReadingLists, pending: Pending): ReadingLists {
  async function latest(patientIds: readonly string[], kinds: readonly VitalKind[]): Promise<readonly Reading[]> {
    const coming = await pending.of(patientIds)
    const stored = await series.latest(patientIds, kinds)
    const withdrawn = new Set(coming.filter(isWithdrawn).map(({ id }) => id))
    const bereft = stored.filter(({ id }) => withdrawn.has(id))
    const others = await followers(bereft, withdrawn.size)
    const candidates = [...stored, ...others, ...coming].filter(
      (reading) => !withdrawn.has(reading.id) && kinds.includes(reading.kind),
    )
    const byKind = Map.groupBy(candidates, ({ patientId, kind }) => `${kind} ${patientId}`)
    return [...byKind.values()].flatMap((some) => some.toSorted(byPlace).slice(0, 1))
  }

  /** What comes behind readings that are newest in the store and have been withdrawn since: rarely anything to do. */
  async function followers(bereft: readonly Reading[], withdrawn: number): Promise<readonly Reading[]> {
    if (bereft.length === 0) return []
    const chosen = new Set(bereft.flatMap(({ kind }) => streamsOfKind(kind)))
    const slices = await Promise.all(
      [...chosen].map((stream) =>
        series.pages(
          [...new Set(bereft.map(({ patientId }) => patientId))],
          { ...everything, streams: [stream] },
          { limit: withdrawn + 1, after: null, before: null, backward: false },
        ),
      ),
    )
    return slices.flatMap((byPatient) => [...byPatient.values()].flatMap(({ rows }) => rows))
  }

  return {
    async byIds(ids) {
      const coming = await pending.byIds(ids)
      const stored = await series.byIds(ids)
      return [...new Map([...stored, ...coming].map((reading) => [reading.id, reading])).values()]
    },

    async pages(patientIds, wanted, page) {
      const coming = await pending.of(patientIds)
      const slices = await series.pages(patientIds, wanted, page)
      const byPatient = Map.groupBy(coming, ({ patientId }) => patientId)
      return new Map(
        [...slices].map(([patientId, slice]) => [
          patientId,
          merged(slice, byPatient.get(patientId) ?? [], wanted, page),
        ]),
      )
    },

    latest,

    async within(spans) {
      const patientIds = [...new Set(spans.map(({ patientId }) => patientId))]
      const coming = await pending.of(patientIds)
      const stored = await series.within(spans)
      const isAsked = (reading: Reading) => spans.some((span) => liesIn(reading, span))
      const all = new Map([...stored, ...coming.filter(isAsked)].map((reading) => [reading.id, reading]))
      return [...all.values()]
        .filter((reading) => !isWithdrawn(reading))
        .toSorted((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime())
    },
  }
}

const everything: ReadingsWanted = {
  streams,
  from: null,
  to: null,
  contexts: null,
  sources: null,
  interpretations: null,
  includeEnteredInError: false,
}

const isWithdrawn = ({ status }: Reading): boolean => status === 'ENTERED_IN_ERROR'

const placeIn = ({ id }: Reading): Place => {
  const place = placeOf(id)
  if (!place) throw new Error('A reading has an id that names no place.')
  return place
}
const byPlace = (a: Reading, b: Reading): number => newestFirst(placeIn(a), placeIn(b))

function liesIn(reading: Reading, { patientId, stream, from, to }: StreamSpan): boolean {
  const place = placeIn(reading)
  return place.patientId === patientId && place.stream === stream && place.at >= from && place.at < to
}

/** A page with what is pending, in the order of the list. */
function merged(
  slice: Slice<Reading>,
  coming: readonly Reading[],
  wanted: ReadingsWanted,
  page: Page<Place>,
): Slice<Reading> {
  if (coming.length === 0) return slice
  const replaced = new Map(coming.map((reading) => [reading.id, reading]))
  const kept = slice.rows.filter(({ id }) => !replaced.has(id))
  const hasMore = page.backward ? slice.hasPreviousPage : slice.hasNextPage
  const edge = page.backward ? slice.rows[0] : slice.rows.at(-1)
  const fits = coming.filter((reading) => {
    if (!isWanted(reading, wanted) || !isBetween(placeIn(reading), page)) return false
    // Beyond the last row that the store gave lie rows that it did not give: those come first.
    const beyond = edge ? byPlace(edge, reading) * (page.backward ? -1 : 1) < 0 : false
    return !(hasMore && beyond)
  })
  const rows = [...kept, ...fits].toSorted(byPlace)
  const tooMany = rows.length > page.limit
  return page.backward
    ? { ...slice, rows: rows.slice(-page.limit), hasPreviousPage: hasMore || tooMany }
    : { ...slice, rows: rows.slice(0, page.limit), hasNextPage: hasMore || tooMany }
}

const isBetween = (place: Place, { after, before }: Page<Place>): boolean =>
  (!after || newestFirst(after, place) < 0) && (!before || newestFirst(place, before) < 0)

function isWanted(reading: Reading, wanted: ReadingsWanted): boolean {
  const { effectiveAt, context, source, interpretation } = reading
  return (
    wanted.streams.includes(placeIn(reading).stream) &&
    (!wanted.from || effectiveAt >= wanted.from) &&
    (!wanted.to || effectiveAt < wanted.to) &&
    (wanted.contexts?.includes(context) ?? true) &&
    (wanted.sources?.includes(source) ?? true) &&
    (wanted.interpretations?.includes(interpretation) ?? true) &&
    (wanted.includeEnteredInError || !isWithdrawn(reading))
  )
}
