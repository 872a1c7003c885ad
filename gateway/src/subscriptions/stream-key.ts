import { createHash } from 'node:crypto'
import type { PreparedOperation, ProgramChoice } from '../planning/prepared.ts'
import type { Variables } from '../request/variables.ts'
import type { Audience } from './audience.ts'

/** Whatever the requests to subgraphs depend on: two client streams share exactly when all of it is equal. */
export interface Shared {
  readonly prepared: PreparedOperation
  readonly choice: ProgramChoice
  readonly variables: Variables
  readonly audience: Audience
}

/** What of a token says when it was given out and until when it is good, rather than who holds it. */
const DATES = new Set(['exp', 'iat', 'nbf', 'jti'])

/** The key of a stream: 16 hex digits, equal for streams that share. */
export function streamKeyOf(shared: Shared): string {
  const hash = createHash('sha256')
  for (const [name, value] of partsOf(shared)) hash.update(`${name}\0${value}\0`)
  return hash.digest('hex').slice(0, 16)
}

/**
 * The parts of the key, by name, each as a hash: what is in them may be about people, and to see which of them differ is
 * enough.
 */
export function keyPartsOf(shared: Shared): Readonly<Record<string, string>> {
  const hashed = [...partsOf(shared)].map(([name, value]) => [
    name,
    createHash('sha256').update(value).digest('hex').slice(0, 8),
  ])
  return Object.fromEntries(hashed) as Record<string, string>
}

function* partsOf({ prepared, choice, variables, audience }: Shared): Generator<readonly [string, string]> {
  yield ['operation', prepared.key]
  for (const [name, value] of prepared.literals) yield [`literal ${name}`, value]
  for (const { variable } of prepared.variableDefinitions ?? []) {
    const value = variables[variable.name.value]
    if (value !== undefined) yield [`variable ${variable.name.value}`, canonical(value)]
  }
  if (choice.overrides.length > 0) yield ['overrides', choice.overrides.join('\0')]
  for (const name of Object.keys(audience.headers).toSorted()) yield [`header ${name}`, String(audience.headers[name])]
  for (const name of Object.keys(audience.claims ?? {}).toSorted()) {
    if (!DATES.has(name)) yield [`identity ${name}`, canonical(audience.claims?.[name])]
  }
}

/** JSON with the members of each object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
}
