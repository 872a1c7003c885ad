import type { Log } from '@care/service/log'
import type { Config } from '../config.ts'
import { openFolderObjectStore } from './folder.ts'
import type { ObjectStore } from './object-store.ts'
import { openS3ObjectStore } from './s3.ts'

/**
 * Opens the object store that the settings name.
 *
 * @throws Error when a key that it needs is not set, or the server does not answer.
 */
export async function openObjectStore(config: Config, log: Log): Promise<ObjectStore> {
  const where = config.FILES_OBJECTS
  if (where.startsWith('folder:')) {
    const secret = config.FILES_URL_SECRET
    if (!secret) throw new Error('FILES_URL_SECRET is not set: a folder of objects needs a key that signs addresses.')
    return openFolderObjectStore(
      { folder: where.slice('folder:'.length), publicUrl: config.FILES_PUBLIC_URL, secret },
      log,
    )
  }
  const { FILES_S3_ACCESS_KEY: accessKey, FILES_S3_SECRET_KEY: secretKey } = config
  if (!accessKey || !secretKey) {
    throw new Error('FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY are not both set: an S3 server needs a key pair.')
  }
  const { origin: endpoint, pathname } = new URL(where.slice('s3:'.length))
  return openS3ObjectStore({
    endpoint,
    publicEndpoint: config.FILES_S3_PUBLIC_URL ?? endpoint,
    bucket: pathname.slice(1),
    region: config.FILES_S3_REGION,
    accessKey,
    secretKey,
  })
}
