import { port, readConfig, serviceSettings } from '@care/service/config'
import { z } from 'zod'

/** What the subgraph itself needs, wherever it runs. */
export const patientSettings = {
  PATIENT_STORE: z
    .string()
    .default('pglite:.data/patient')
    .describe('`postgres://…`, or `pglite:FOLDER` for PostgreSQL inside the process'),
  PATIENT_ACCESS_TOKEN_MINUTES: z.coerce
    .number()
    .min(1)
    .max(24 * 60)
    .default(15)
    .describe('Minutes that an access token is good for'),
  PATIENT_REFRESH_TOKEN_DAYS: z.coerce
    .number()
    .min(1)
    .max(365)
    .default(30)
    .describe('Days after which a session that nobody renewed is over'),
  JWT_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters, for example from `openssl rand -hex 32`')
    .describe('Key with which access tokens are signed; the gateway has the same'),
  JWT_ISSUER: z
    .string()
    .min(1)
    .default('chronic-care')
    .describe('`iss` of access tokens; the gateway expects the same'),
  JWT_AUDIENCE: z
    .string()
    .min(1)
    .default('chronic-care')
    .describe('`aud` of access tokens; the gateway expects the same'),
  INTERNAL_SECRET: serviceSettings.INTERNAL_SECRET,
}

export type PatientConfig = z.output<z.ZodObject<typeof patientSettings>>

/** @throws Error that lists every mistake at once. */
export const readPatientConfig = (env: NodeJS.ProcessEnv) =>
  readConfig('PATIENT_', { PATIENT_PORT: port(4001), ...serviceSettings, ...patientSettings }, env)
