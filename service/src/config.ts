import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A TCP port; 0 takes a free one. */
export const port = (standard: number) => z.coerce.number().int().min(0).max(65_535).default(standard)

/** Settings that every service has, whatever its prefix. */
export const serviceSettings = {
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  INTERNAL_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters, for example from `openssl rand -hex 32`')
    .describe('Key with which the gateway signs the identity that a subgraph accepts'),
  REDIS_URL: z
    .string()
    .optional()
    .describe('`redis://…`: carries wake-up hints between processes. Without it each process only hears itself'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
}

/** Settings of a service that follows the relations. */
export const relatedSettings = {
  ...serviceSettings,
  RELATIONS_URL: z
    .url()
    .optional()
    .describe('The patient service, whose `GET /relations` tells who cares for whom; needed by a process of its own'),
}

/**
 * Reads a service's settings once, at start.
 *
 * `NAME_FILE` holds the path of a file with the value, as Docker and Kubernetes hand out secrets.
 * A name that begins with the service's prefix and is not a setting is a typing error, and is told as one.
 *
 * @throws Error that lists every mistake at once, one a line.
 */
export function readConfig<Shape extends z.ZodRawShape>(
  prefix: string,
  shape: Shape,
  env: NodeJS.ProcessEnv,
): z.output<z.ZodObject<Shape>> {
  const given: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue
    const setting = name.endsWith('_FILE') ? name.slice(0, -'_FILE'.length) : name
    if (!name.startsWith(prefix) && !Object.hasOwn(shape, setting)) continue
    given[setting] = setting === name ? value : readSecret(name, value)
  }
  const result = z.strictObject(shape).safeParse(given)
  if (result.success) return result.data as z.output<z.ZodObject<Shape>>
  const mistakes = result.error.issues.flatMap((issue) => mistakesIn(issue, shape, given))
  throw new Error(`The settings are not usable:\n${mistakes.join('\n')}`)
}

/** What is wrong, a line for each setting. Values are not repeated: one may be a secret. */
function mistakesIn(issue: z.core.$ZodIssue, shape: z.ZodRawShape, given: Readonly<Record<string, string>>): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => `${name}: there is no such setting`)
  const name = String(issue.path[0])
  if (given[name] === undefined) return [`${name}: is missing (${describe(shape[name]) ?? 'it has no default'})`]
  return [`${name}: ${issue.code === 'invalid_type' ? `must be a ${issue.expected}` : issue.message}`]
}

/** The description of a setting, which stands somewhere within its wrappers. */
const describe = (setting: z.core.$ZodType | undefined): string | undefined =>
  setting instanceof z.ZodType ? setting.description : undefined

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new Error(`${name} names the file ${path}, which cannot be read.`, { cause })
  }
}
