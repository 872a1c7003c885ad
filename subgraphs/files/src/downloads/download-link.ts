import { ClientError } from '@care/service/errors'
import { maySeeFile } from '../access.ts'
import type { Context } from '../context.ts'
import type { FileDownloadLinkArgs } from '../generated/resolvers.ts'
import { endOf } from '../objects/object-store.ts'
import type { StoredFile } from '../store/store.ts'

/** Seconds for which an address may work. */
const SHORTEST = 30
const LONGEST = 3600

export interface DownloadLink {
  readonly url: string
  readonly expiresAt: Date
}

/**
 * An address from which to fetch a file's bytes. The audit has it before the caller does. Null when the file cannot be
 * fetched, or not by this caller.
 *
 * @throws ClientError BAD_USER_INPUT for a duration out of bounds.
 */
export async function downloadLink(
  { caller, relations, objects, load, now }: Context,
  file: StoredFile,
  { expiresInSeconds, disposition }: Required<FileDownloadLinkArgs>,
): Promise<DownloadLink | null> {
  if (expiresInSeconds < SHORTEST || expiresInSeconds > LONGEST) {
    const bounds = `it must be from ${SHORTEST} to ${LONGEST}`
    throw new ClientError('BAD_USER_INPUT', `\`expiresInSeconds\` is ${expiresInSeconds}; ${bounds}.`)
  }
  const { identity, requestId } = caller
  if (file.status !== 'AVAILABLE' || !maySeeFile(identity, file, relations, now)) return null
  const validity = { from: now, seconds: expiresInSeconds }
  const expiresAt = endOf(validity)
  await load.recordDownload.load({ fileId: file.id, account: identity.subject, requestId, at: now, expiresAt })
  const { id: key, name: fileName, contentType } = file
  return { url: await objects.addressToDownload({ key, fileName, contentType, disposition }, validity), expiresAt }
}
