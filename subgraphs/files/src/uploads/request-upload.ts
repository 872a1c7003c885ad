import { createHash, randomUUID } from 'node:crypto'
import type { UserError } from '@care/service/errors'
import { maySeePatient } from '@care/service/relations'
import { mayUpload, uploaderOf } from '../access.ts'
import { type Context, signedIn } from '../context.ts'
import type { RequestUploadInput } from '../generated/resolvers.ts'
import type { UploadAddress } from '../objects/object-store.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { StoredFile } from '../store/store.ts'
import { dayIn } from './day.ts'
import { cleanFileName } from './file-name.ts'
import { allowedMediaType } from './media-type.ts'
import { ADDRESS_SECONDS } from './time-limits.ts'

/** Bytes of one file: 100 MiB. */
const MOST_BYTES = 104_857_600

/** Uploads that one account may have announced and not completed. */
const MOST_OPEN = 100

const LONGEST_KEY = 200
const SHA256 = /^[0-9a-f]{64}$/

export interface RequestedUpload {
  readonly file: StoredFile | null
  readonly target: UploadAddress | null
  readonly errors: readonly UserError[]
}

/** Announces a file, and makes the one address that takes its bytes. Asking again with the same key gives the same answer. */
export async function requestUpload(context: Context, input: RequestUploadInput): Promise<RequestedUpload> {
  const { caller, store, objects, relations, now } = context
  const identity = signedIn(context)
  const refused = (refusal: Refusal, field?: keyof RequestUploadInput): RequestedUpload => ({
    file: null,
    target: null,
    errors: [refuse(refusal, caller.language, field ? ['input', field] : null)],
  })

  const patientId = input.patientId ?? null
  const uploader = uploaderOf(identity, patientId)
  if (!uploader || !mayUpload(identity)) return refused('may-not-upload')
  if (patientId !== null && !maySeePatient(identity, relations.of(patientId), now)) {
    return refused('no-such-patient', 'patientId')
  }
  const { idempotencyKey, kind, sizeBytes } = input
  if (idempotencyKey.length < 1 || idempotencyKey.length > LONGEST_KEY) return refused('key-length', 'idempotencyKey')
  if (kind === 'DATA_EXPORT') return refused('kind-is-ours', 'kind')
  const name = cleanFileName(input.name)
  if (name === null) return refused('name-unusable', 'name')
  const contentType = allowedMediaType(input.contentType)
  if (contentType === null) return refused('type-not-allowed', 'contentType')
  if (sizeBytes < 1 || sizeBytes > MOST_BYTES) return refused('size-out-of-bounds', 'sizeBytes')
  const sha256 = input.sha256.toLowerCase()
  if (!SHA256.test(sha256)) return refused('hash-malformed', 'sha256')

  const documentDate = input.documentDate ?? null
  const wish = { patientId, name, kind, contentType, sizeBytes, sha256, documentDate }
  const announced = await store.announce({
    idempotencyKey,
    content: createHash('sha256')
      .update(JSON.stringify(Object.values(wish)))
      .digest('hex'),
    mostOpen: MOST_OPEN,
    file: {
      ...wish,
      id: randomUUID(),
      account: identity.subject,
      uploaderType: uploader.type,
      uploaderId: uploader.id,
      status: 'UPLOADING',
      day: documentDate ?? dayIn((patientId === null ? undefined : relations.of(patientId))?.timeZone ?? 'UTC', now),
      createdAt: now,
    },
  })
  if (announced.outcome === 'key-reused') return refused('key-reused', 'idempotencyKey')
  if (announced.outcome === 'too-many-open') return refused('too-many-open')
  const { file } = announced
  if (!file) return refused('forgotten', 'idempotencyKey')
  if (file.status !== 'UPLOADING') return { file, target: null, errors: [] }
  const validity = { from: file.createdAt, seconds: ADDRESS_SECONDS }
  return { file, target: await objects.addressToUpload({ ...file, key: file.id }, validity), errors: [] }
}
