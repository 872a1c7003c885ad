import { port, readConfig, relatedSettings } from '@care/service/config'
import { z } from 'zod'

export type Config = ReturnType<typeof readFilesConfig>

/** A key that signs addresses: too long to be guessed. */
const secret = z.string().min(32, 'must have at least 32 characters, for example from `openssl rand -hex 32`')

const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

export const readFilesConfig = (env: NodeJS.ProcessEnv) =>
  readConfig(
    'FILES_',
    {
      ...relatedSettings,
      FILES_PORT: port(4005).describe('TCP port; 0 takes a free one'),
      FILES_STORE: z
        .string()
        .regex(/^(postgres(ql)?:\/\/|pglite:)/, 'must be `postgres://…` or `pglite:FOLDER`')
        .default('pglite:.data/files')
        .describe('Where the metadata lies: `postgres://…`, or `pglite:FOLDER`'),
      FILES_OBJECTS: z
        .string()
        .regex(/^(folder:.+|s3:https?:\/\/[^/]+\/[^/]+)$/, 'must be `folder:FOLDER` or `s3:http://HOST:PORT/BUCKET`')
        .default('folder:.data/files')
        .describe('Where the bytes lie: `folder:FOLDER`, or `s3:http://HOST:PORT/BUCKET`'),
      FILES_PUBLIC_URL: origin
        .default('http://127.0.0.1:4005')
        .describe('With a folder: the origin at which clients reach `/objects/` of this process'),
      FILES_URL_SECRET: secret.optional().describe('With a folder: key that signs addresses of objects'),
      FILES_S3_PUBLIC_URL: origin
        .optional()
        .describe(
          'With S3: the origin at which clients reach the S3 server, when it is another than the service’s own',
        ),
      FILES_S3_ACCESS_KEY: z.string().optional().describe('With S3: the name of the key pair'),
      FILES_S3_SECRET_KEY: z.string().optional().describe('With S3: the secret of the key pair'),
      FILES_S3_REGION: z.string().default('us-east-1').describe('With S3: the region that signatures name'),
      FILES_RETENTION_DAYS: z.coerce
        .number()
        .int()
        .min(0)
        .max(36_500)
        .default(15 * 365 + 4)
        .describe('Days for which the bytes of a deleted file are kept out of reach before they are erased'),
    },
    env,
  )
