import { randomUUID } from 'node:crypto'
import { objectStoreContract } from './object-store.contract.ts'
import { openS3ObjectStore } from './s3.ts'

const { TEST_S3_URL: server, TEST_S3_KEY: accessKey, TEST_S3_SECRET: secretKey } = process.env
if (server && accessKey && secretKey) {
  objectStoreContract('an S3 server', async () => {
    const objects = await openS3ObjectStore({
      endpoint: server,
      publicEndpoint: server,
      bucket: `test-${randomUUID()}`,
      region: 'us-east-1',
      accessKey,
      secretKey,
    })
    return { objects, [Symbol.asyncDispose]: () => objects[Symbol.asyncDispose]() }
  })
}
