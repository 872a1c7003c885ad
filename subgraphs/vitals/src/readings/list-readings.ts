import { ClientError } from '@care/service/errors'
import { type PageArguments, type PageRules, connection, pageOf } from '@care/service/page'
import { requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { ReadingFilter, VitalKind } from '../generated/resolvers.ts'
import type { ReadingsWanted } from '../store/series.ts'
import { type Place, type Stream, placeOf, streams, streamsOfKind } from './reading-id.ts'
import type { Reading } from './reading.ts'

/** The kinds in the order in which the schema names them. */
export const kinds: readonly VitalKind[] = [
  'BLOOD_PRESSURE',
  'GLUCOSE',
  'HEART_RATE',
  'OXYGEN_SATURATION',
  'BODY_WEIGHT',
  'BODY_TEMPERATURE',
]

/** A cursor of readings is the id of one: it tells where the reading lies, so it is the sort key itself. */
const pages: PageRules<Place> = {
  most: 200,
  standard: 50,
  length: 1,
  keyOf: ([id = '']) => {
    const place = placeOf(id)
    if (place) return place
    throw new ClientError('BAD_USER_INPUT', 'This is not a cursor of this list. Start again without it.')
  },
}

/**
 * One reading; null when there is none that the caller may see.
 *
 * @throws ClientError for a caller without the scope.
 */
export async function findReading(context: Context, id: string): Promise<Reading | null> {
  requireScope(context, 'readings:read')
  return context.load.reading.load(id)
}

/**
 * A page of a patient's readings, newest first.
 *
 * @throws ClientError for a caller without the scope, and for a page or a filter that cannot be.
 */
export async function listReadings(
  context: Context,
  patientId: string,
  { filter, ...page }: PageArguments & { readonly filter?: ReadingFilter | null | undefined },
) {
  requireScope(context, 'readings:read')
  const its = { wanted: wantedBy(filter), page: pageOf(page, pages) }
  const slice = await context.load.readingsOfPatient.load({ key: patientId, its })
  return slice && connection(slice, ({ id }) => [id])
}

/** The newest reading of each kind, in the order of the kinds; null for a patient whom the caller may not see. */
export async function latestReadings(
  context: Context,
  patientId: string,
  wanted: readonly VitalKind[] | null | undefined,
): Promise<readonly Reading[] | null> {
  requireScope(context, 'readings:read')
  return context.load.latestOfPatient.load({
    key: patientId,
    its: kinds.filter((kind) => wanted?.includes(kind) ?? true),
  })
}

/** @throws ClientError BAD_USER_INPUT for an end that does not follow the beginning. */
function wantedBy(filter: ReadingFilter | null | undefined): ReadingsWanted {
  const { from = null, to = null, contexts = null, sources = null, interpretations = null } = filter ?? {}
  if (from && to && from >= to) throw new ClientError('BAD_USER_INPUT', '`filter.from` must come before `filter.to`.')
  const chosen: readonly Stream[] = filter?.kinds ? filter.kinds.flatMap(streamsOfKind) : streams
  return {
    streams: streams.filter(
      (stream) => chosen.includes(stream) && (stream !== 'GLUCOSE_SENSOR' || filter?.includeSensorPoints === true),
    ),
    from,
    to,
    contexts,
    sources,
    interpretations,
    includeEnteredInError: filter?.includeEnteredInError ?? false,
  }
}
