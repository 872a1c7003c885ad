import * as fc from 'fast-check'
import { type ExecutionResult, type GraphQLSchema, isInterfaceType } from 'graphql'
import type { Asked, Federation } from '../federation/open-federation.ts'
import { WAYS, type OurResult, type Way } from '../federation/ours.ts'
import type { SubgraphAnswer, Tamper } from '../federation/subgraphs-in-memory.ts'
import type { Answers } from './compare.ts'
import { type Fault, faultsOn, tamperBy } from './faults.ts'
import { operationsOn } from './operations/operations.ts'
import type { Operation } from './operations/write.ts'
import { withPlainKeys } from './plain-keys.ts'
import { completeBySpec, withPlainRoot } from './spec.ts'
import type { Scenario } from './supergraphs/scenario.ts'
import { type World, beginRun } from './world/world.ts'

/** One request in one world, with what goes wrong in it. */
export interface Case {
  readonly operation: Operation
  readonly world: World
  readonly fault: Fault | null
}

export function casesOf({ subgraphs, depth }: Scenario, { apiSchema }: Federation): fc.Arbitrary<Case> {
  const fields = Object.values(apiSchema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__') ? Object.keys(type.getFields()) : [],
  )
  const faults = faultsOn(Object.keys(subgraphs), [...new Set(fields)].toSorted())
  return fc.record({ operation: operationsOn(apiSchema, depth), world: worlds, fault: faults })
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

/** What ours answers in each of its ways: in those that read text only, where the text is damaged. */
export async function askOurs(
  federation: Federation,
  { operation, world, fault }: Case,
  damage?: Tamper,
): Promise<Pick<Answers, 'ours' | 'invalid' | 'bySpec'>> {
  const ours: Partial<Record<Way, OurResult>> = {}
  federation.invalid.length = 0
  for (const way of WAYS) {
    if (damage && way === 'result') continue
    ours[way] = await federation.ours(
      { ...operation, context: beginRun(world), tamper: damage ?? tamperBy(fault) },
      way,
    )
  }
  federation.requests.length = 0
  const { query, variables } = operation
  return {
    ours: ours as Answers['ours'],
    invalid: federation.invalid.splice(0),
    bySpec: (data) => completeBySpec(data, query, variables, federation.apiSchema),
  }
}

/** Puts one case to everybody, one after the other. */
export async function askAll(federation: Federation, given: Case, hasStock: boolean): Promise<Answers> {
  const { operation, world, fault } = given
  const tamper = tamperBy(fault)
  const askStock = async (changes: Partial<Asked> = {}) =>
    hasStock ? federation.stock({ ...operation, context: beginRun(world), tamper, ...changes }) : undefined
  return {
    ...operation,
    fault,
    stock: await askStock(),
    ...(await askOurs(federation, given)),
    async stockSpared({ keepsTypes, hasPlainRoot, plainKeys }) {
      const { apiSchema } = federation
      const query = hasPlainRoot ? withPlainRoot(operation.query, operation.variables, apiSchema) : operation.query
      const plain = plainKeys && withPlainKeys(query, apiSchema, plainKeys)
      const spared: Tamper = (question, answer) => withoutInterfaces(apiSchema, tamper?.(question, answer) ?? answer)
      const result = await askStock({ query: plain?.query ?? query, tamper: keepsTypes ? spared : tamper })
      return plain ? (plain.restore(result) as ExecutionResult | undefined) : result
    },
  }
}

/** Takes the types of entities out of an answer where they are no types of objects. */
function withoutInterfaces(schema: GraphQLSchema, answer: SubgraphAnswer): SubgraphAnswer {
  if (!answer.text.includes('"_entities"')) return answer
  const { data, ...rest } = JSON.parse(answer.text) as { data?: Record<string, unknown> | null }
  const entities = data?.['_entities']
  for (const entity of Array.isArray(entities) ? (entities as ({ __typename?: string } | null)[]) : []) {
    if (entity?.__typename && isInterfaceType(schema.getType(entity.__typename))) delete entity.__typename
  }
  return { ...answer, text: JSON.stringify({ ...rest, data }) }
}
