import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { type ObjectStore, contentDisposition, endOf, hexToBase64 } from './object-store.ts'

export interface S3Settings {
  readonly endpoint: string
  /** Where browsers reach the same server. */
  readonly publicEndpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

/** How long the server may take to begin an answer, in milliseconds. */
const PATIENCE = 10_000

/** What an upload's address binds. The length stands in no list for the client: every HTTP client sends its own. */
const BOUND_HEADERS = ['content-type', 'content-length', 'x-amz-checksum-sha256', 'if-none-match', 'host']

/** Opens a bucket of an S3 server, and makes it when there is none. */
export async function openS3ObjectStore(settings: S3Settings): Promise<ObjectStore> {
  const { bucket: Bucket } = settings
  const connect = (endpoint: string) =>
    new S3Client({
      endpoint,
      region: settings.region,
      credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
      forcePathStyle: true,
      // Otherwise the SDK binds the CRC32 of an empty body into every presigned PUT.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      requestHandler: { requestTimeout: PATIENCE, connectionTimeout: PATIENCE },
    })
  const server = connect(settings.endpoint)
  const signer = connect(settings.publicEndpoint)
  const close = () => {
    server.destroy()
    signer.destroy()
  }
  const inReach = (key: string) => ({ Bucket, Key: `files/${key}` })
  const retired = (key: string) => ({ Bucket, Key: `retired/${key}` })

  try {
    await ensureBucket(server, Bucket)
  } catch (error) {
    close()
    throw error
  }

  return {
    async check() {
      await server.send(new HeadBucketCommand({ Bucket }))
    },

    async addressToUpload({ key, contentType, sizeBytes, sha256 }, validity) {
      const checksum = hexToBase64(sha256)
      const put = new PutObjectCommand({
        ...inReach(key),
        ContentType: contentType,
        ContentLength: sizeBytes,
        ChecksumSHA256: checksum,
        IfNoneMatch: '*',
      })
      const url = await getSignedUrl(signer, put, {
        signingDate: validity.from,
        expiresIn: validity.seconds,
        // As headers, not in the query: there, some servers do not look at them.
        unhoistableHeaders: new Set(['x-amz-checksum-sha256', 'if-none-match']),
        signableHeaders: new Set(BOUND_HEADERS),
      })
      return {
        url,
        headers: [
          { name: 'content-type', value: contentType },
          { name: 'x-amz-checksum-sha256', value: checksum },
          { name: 'if-none-match', value: '*' },
        ],
        expiresAt: endOf(validity),
      }
    },

    addressToDownload: (request, validity) =>
      getSignedUrl(
        signer,
        new GetObjectCommand({
          ...inReach(request.key),
          ResponseContentType: request.contentType,
          ResponseContentDisposition: contentDisposition(request),
          ResponseCacheControl: 'private, no-store',
        }),
        { signingDate: validity.from, expiresIn: validity.seconds },
      ),

    head: (key) =>
      orNull(async () => {
        const { ContentLength, ChecksumSHA256 } = await server.send(
          new HeadObjectCommand({ ...inReach(key), ChecksumMode: 'ENABLED' }),
        )
        const sha256 =
          ChecksumSHA256 === undefined
            ? await hashOf(server, inReach(key))
            : Buffer.from(ChecksumSHA256, 'base64').toString('hex')
        return { sizeBytes: ContentLength ?? 0, sha256 }
      }),

    firstBytes: (key, count) =>
      orNull(async () => {
        const { Body } = await server.send(new GetObjectCommand({ ...inReach(key), Range: `bytes=0-${count - 1}` }))
        return (await Body?.transformToByteArray()) ?? new Uint8Array()
      }),

    async retire(key) {
      const copied = await orNull(async () => {
        await server.send(new CopyObjectCommand({ ...retired(key), CopySource: `${Bucket}/${inReach(key).Key}` }))
        return true
      })
      if (copied) await server.send(new DeleteObjectCommand(inReach(key)))
    },

    async erase(key) {
      await server.send(new DeleteObjectCommand(inReach(key)))
      await server.send(new DeleteObjectCommand(retired(key)))
    },

    async [Symbol.asyncDispose]() {
      close()
    },
  }
}

async function ensureBucket(server: S3Client, Bucket: string): Promise<void> {
  try {
    await server.send(new HeadBucketCommand({ Bucket }))
  } catch (error) {
    if (!isAbsent(error)) throw error
    try {
      await server.send(new CreateBucketCommand({ Bucket }))
    } catch (cause) {
      const name = cause instanceof S3ServiceException ? cause.name : ''
      if (name !== 'BucketAlreadyOwnedByYou' && name !== 'BucketAlreadyExists') throw cause // Else another replica was faster.
    }
  }
}

/** Servers that keep no checksum have their bytes read once. */
async function hashOf(server: S3Client, object: { Bucket: string; Key: string }): Promise<string> {
  const { Body } = await server.send(new GetObjectCommand(object))
  const hash = createHash('sha256')
  for await (const chunk of Body as Readable) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

const isAbsent = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404

async function orNull<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}
