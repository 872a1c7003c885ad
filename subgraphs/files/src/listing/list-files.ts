import { ClientError } from '@care/service/errors'
import { type Slice, pageOf } from '@care/service/page'
import { mayListFilesOf } from '../access.ts'
import type { Context } from '../context.ts'
import type { PatientFilesArgs } from '../generated/resolvers.ts'
import type { FileKey, StoredFile } from '../store/store.ts'

const MOST_AT_ONCE = 100
const STANDARD = 20

/**
 * Files of one patient that can be fetched, newest upload first. Null when the caller may not list them.
 *
 * @throws ClientError BAD_USER_INPUT for a page size or a cursor that cannot be.
 */
export async function listFiles(
  { caller, relations, load, now }: Context,
  patientId: string,
  { first, after, filter }: Partial<PatientFilesArgs>,
): Promise<Slice<StoredFile> | null> {
  const page = pageOf({ first, after }, { most: MOST_AT_ONCE, standard: STANDARD, length: 2, keyOf })
  if (!mayListFilesOf(caller.identity, patientId, relations, now)) return null
  const { kinds, from, to } = filter ?? {}
  return load.filesOf.load({ patientId, filter: { kinds: kinds ?? null, from: from ?? null, to: to ?? null }, page })
}

/** The place of a file in every list. */
export const keyOfFile = ({ createdAt, id }: StoredFile): FileKey => [createdAt.toISOString(), id]

function keyOf([createdAt = '', id = '']: string[]): FileKey {
  if (!Number.isNaN(Date.parse(createdAt))) return [new Date(createdAt).toISOString(), id]
  throw new ClientError('BAD_USER_INPUT', '`after` is not a cursor of this list. Start again without it.')
}
