import { ClientError } from '@care/service/errors'
import { connection, pageOf } from '@care/service/page'
import { withScope } from '@care/service/signed-in'
import { sightOf } from '../access.ts'
import type { Context } from '../context.ts'
import type { PatientFilter as PatientFilterWish } from '../generated/resolvers.ts'
import { isPlainText } from '../plain-text.ts'
import type { PatientFilter, PatientKey } from '../store/store.ts'
import type { PatientOrder } from '../store/words.ts'
import type { SeenPatient } from './seen-patient.ts'

const MOST_AT_ONCE = 100
const STANDARD_SIZE = 20
/** Counting goes no further. */
const MOST_COUNTED = 10_000
/** Characters. */
const LONGEST_SEARCH = 60
/** Characters: provisioning takes names of 200, and some letters become several without their accents. */
const LONGEST_NAME_KEY = 1000

export interface PatientPage {
  readonly edges: readonly { readonly cursor: string; readonly node: SeenPatient }[]
  readonly pageInfo: ReturnType<typeof connection>['pageInfo']
  /** Asks the store only when somebody wants to know. */
  readonly count: () => Promise<number | null>
}

interface Wish {
  readonly first: number
  readonly after?: string | null | undefined
  readonly filter?: PatientFilterWish | null | undefined
  readonly orderBy: PatientOrder
}

/**
 * The patients whom the caller may see.
 *
 * @throws ClientError BAD_USER_INPUT for a page size, cursor or search text that cannot be.
 */
export async function listPatients(context: Context, { first, after, filter, orderBy }: Wish): Promise<PatientPage> {
  const identity = withScope(context.identity, 'patients:read')
  const page = pageOf(
    { first, after },
    { most: MOST_AT_ONCE, standard: STANDARD_SIZE, length: 3, keyOf: (parts) => keyOf(parts, orderBy) },
  )
  const wanted = filterOf(filter ?? {})
  const sight = sightOf(identity, context.now)
  const slice = await context.store.listPatients(sight, wanted, orderBy, page)
  const { edges, pageInfo } = connection(slice, ({ key }) => [orderName(orderBy), ...key])
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node.patient, seenBy: identity } })),
    pageInfo,
    count: () => context.store.countPatients(sight, wanted, MOST_COUNTED),
  }
}

function filterOf({
  search,
  conditions,
  riskLevels,
  enrollmentStatuses,
  practitionerId,
}: PatientFilterWish): PatientFilter {
  return {
    words: search == null ? [] : wordsOf(search),
    conditions: conditions ?? null,
    riskLevels: riskLevels ?? null,
    enrollmentStatuses: enrollmentStatuses ?? ['ACTIVE'],
    practitionerId: practitionerId ?? null,
  }
}

function wordsOf(search: string): string[] {
  if (isPlainText(search, LONGEST_SEARCH)) return search.split(/\s+/).filter(Boolean)
  throw new ClientError('BAD_USER_INPUT', `\`search\` has 1 to ${LONGEST_SEARCH} characters.`)
}

const orderName = ({ field, direction }: PatientOrder): string => `${field} ${direction}`

/** A cursor names its order: the place in one order means nothing in another. */
function keyOf([name, value = '', id = '']: readonly string[], order: PatientOrder): PatientKey {
  if (name === orderName(order) && isValueOf(order, value)) return [value, id]
  throw new ClientError('BAD_USER_INPUT', '`after` is not a cursor of this list in this order. Start again without it.')
}

function isValueOf({ field }: PatientOrder, value: string): boolean {
  switch (field) {
    case 'NAME':
      return value === '' || isPlainText(value, LONGEST_NAME_KEY)
    case 'RISK_LEVEL':
      return /^-?\d{1,2}$/.test(value)
    case 'UPDATED_AT':
      return /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(value) && !Number.isNaN(Date.parse(value))
  }
}
