import type { UserError } from '@care/service/errors'
import { mayComplete } from '../access.ts'
import { type Context, signedIn } from '../context.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { StoredFile } from '../store/store.ts'
import { TELLING_BYTES, looksLike } from './media-type.ts'
import { FORGOTTEN_AFTER } from './time-limits.ts'

export interface CompletedUpload {
  readonly file: StoredFile | null
  readonly errors: readonly UserError[]
}

/**
 * Checks the bytes that came, and lets the file be fetched. Bytes that are not the announced ones are thrown away, and
 * may be sent again; bytes of another type than announced go into quarantine.
 */
export async function completeUpload(context: Context, fileId: string): Promise<CompletedUpload> {
  const { caller, store, now } = context
  const identity = signedIn(context)
  const refused = (refusal: Refusal): CompletedUpload => ({
    file: null,
    errors: [refuse(refusal, caller.language, ['input', 'fileId'])],
  })
  const announcedAfter = new Date(now.getTime() - FORGOTTEN_AFTER)

  const [file] = await store.filesByIds([fileId])
  if (!file || !mayComplete(identity, file)) return refused('no-such-file')
  if (file.status === 'DELETED') return refused('was-deleted')
  if (file.status !== 'UPLOADING') return { file, errors: [] }
  if (file.createdAt <= announcedAfter) return refused('forgotten')

  const found = await check(context, file)
  if (found !== 'AVAILABLE' && found !== 'QUARANTINED') return refused(found)
  const settled = await store.settle(file.id, found, now, announcedAfter)
  if (settled) return { file: settled, errors: [] }

  // Somebody else was faster: another try of the same upload, or a deletion.
  const [present] = await store.filesByIds([fileId])
  if (!present) return refused('no-such-file')
  return present.status === 'DELETED' ? refused('was-deleted') : { file: present, errors: [] }
}

/** What the bytes turn out to be. Bytes that were not announced are thrown away. */
async function check(
  { caller, objects, log }: Context,
  file: StoredFile,
): Promise<'AVAILABLE' | 'QUARANTINED' | 'bytes-have-not-come' | 'other-bytes' | 'objects-unavailable'> {
  try {
    const object = await objects.head(file.id)
    if (!object) return 'bytes-have-not-come'
    if (object.sizeBytes !== file.sizeBytes || object.sha256 !== file.sha256) {
      await objects.erase(file.id)
      return 'other-bytes'
    }
    const beginning = await objects.firstBytes(file.id, Math.min(TELLING_BYTES, file.sizeBytes))
    if (!beginning) return 'bytes-have-not-come'
    return looksLike(file.contentType, beginning) ? 'AVAILABLE' : 'QUARANTINED'
  } catch (error) {
    log.error(
      { requestId: caller.requestId, fileId: file.id, error: String(error) },
      'the object store does not answer',
    )
    return 'objects-unavailable'
  }
}
