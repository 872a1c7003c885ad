import * as fc from 'fast-check'
import { type Federation } from '../federation/open-federation.ts'
import { WAYS, type OurResult, type Way } from '../federation/ours.ts'
import type { Answers } from './compare.ts'
import { type Fault, faultsOn, tamperBy } from './faults.ts'
import { operationsOn } from './operations/operations.ts'
import type { Operation } from './operations/write.ts'
import type { Scenario } from './supergraphs/scenario.ts'
import { type World, beginRun } from './world/world.ts'

/** One request in one world, with what goes wrong in it. */
export interface Case {
  readonly operation: Operation
  readonly world: World
  readonly fault: Fault | null
}

export function casesOf({ subgraphs }: Scenario, { apiSchema }: Federation): fc.Arbitrary<Case> {
  const fields = Object.values(apiSchema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__') ? Object.keys(type.getFields()) : [],
  )
  const faults = faultsOn(Object.keys(subgraphs), [...new Set(fields)].toSorted())
  return fc.record({ operation: operationsOn(apiSchema), world: worlds, fault: faults })
}

const worlds: fc.Arbitrary<World> = fc.record({
  seed: fc.nat(),
  nulls: fc.constantFrom(0, 0, 0.05, 0.3),
  errors: fc.constantFrom(0, 0, 0, 0.05, 0.2),
  missing: fc.constantFrom(0, 0, 0.3),
  hostile: fc.constantFrom(0, 0.2, 0.6),
  lies: fc.constantFrom(0, 0, 0, 0, 0.05),
  longest: fc.constantFrom(3, 2, 1, 5),
})

/** Puts one case to everybody, one after the other. */
export async function askAll(
  federation: Federation,
  { operation, world, fault }: Case,
  hasStock: boolean,
): Promise<Answers> {
  const ask = () => ({ ...operation, context: beginRun(world), tamper: tamperBy(fault) })
  const stock = hasStock ? await federation.stock(ask()) : undefined
  federation.invalid.length = 0
  const ours: Partial<Record<Way, OurResult>> = {}
  for (const way of WAYS) ours[way] = await federation.ours(ask(), way)
  federation.requests.length = 0
  return { ...operation, stock, ours: ours as Record<Way, OurResult>, invalid: federation.invalid.splice(0) }
}
