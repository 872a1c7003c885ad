import type { UserError } from '@care/service/errors'
import { mayDelete } from '../access.ts'
import { type Context, signedIn } from '../context.ts'
import type { DeleteFileInput } from '../generated/resolvers.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { StoredFile } from '../store/store.ts'

const SHORTEST_REASON = 3
const LONGEST_REASON = 500

export interface DeletedFile {
  readonly file: StoredFile | null
  readonly errors: readonly UserError[]
}

/** Deletes a file for readers: no new address is made, and those given out stop working. Its bytes are kept out of reach. */
export async function deleteFile(context: Context, input: DeleteFileInput): Promise<DeletedFile> {
  const { caller, store, objects, relations, load, log, now } = context
  const identity = signedIn(context)
  const refused = (refusal: Refusal, field: keyof DeleteFileInput): DeletedFile => ({
    file: null,
    errors: [refuse(refusal, caller.language, ['input', field])],
  })
  const { fileId: id } = input
  const reason = input.reason.trim()

  const file = await load.file.load(id)
  if (!file) return refused('no-such-file', 'fileId')
  if (!mayDelete(identity, file, relations, now)) return refused('may-not-delete', 'fileId')
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON) return refused('reason-length', 'reason')

  const deleted = await store.delete({ id, account: identity.subject, reason, at: now })
  load.file.clear(id)
  if (!deleted) return { file: await load.file.load(id), errors: [] }
  try {
    await objects.retire(id)
    // While the address of the upload works, bytes may come again: the sweeper comes back for those.
    await store.markRetired([id], now)
  } catch (error) {
    log.warn(
      { requestId: caller.requestId, fileId: id, error: String(error) },
      'the bytes of a deleted file are still within reach; the sweeper takes them out',
    )
  }
  return { file: deleted, errors: [] }
}
