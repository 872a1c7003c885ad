import * as fc from 'fast-check'
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { inputOf } from './inputs.ts'
import type {
  ArgumentSketch,
  ConditionSketch,
  FieldSketch,
  FragmentSketch,
  OperationSketch,
  SelectionSketch,
} from './sketch.ts'
import { type Operation, writeOperation } from './write.ts'

/** How deep fragments stand in fragments without a field between. */
const FRAGMENTS = 2
/** Characters of an operation at most: planning takes long on more, and shows nothing new. */
const LONGEST = 1_500

/** Names that have a meaning somewhere on an operation's way. */
const TREACHEROUS_ALIASES = [
  'a',
  'b',
  'id',
  'e0',
  '_e0',
  '_0',
  '_entities',
  'data',
  'errors',
  'constructor',
  'toString',
]

/**
 * Valid operations on a schema, as different as can be.
 *
 * @param most how deep objects are selected in objects.
 */
export function operationsOn(schema: GraphQLSchema, most: number): fc.Arbitrary<Operation> {
  const types = [
    // Aliases that shadow other fields keep an operation from the faster ways: others must be tested too.
    { type: 'query', weight: 8, selections: createSelections(schema, { shadows: false }) },
    { type: 'query', weight: 3, selections: createSelections(schema, { shadows: true }) },
    { type: 'mutation', weight: 2, selections: createSelections(schema, { shadows: true }) },
  ] as const
  const sketches = types.flatMap(({ type, weight, selections }) => {
    const root = type === 'query' ? schema.getQueryType() : schema.getMutationType()
    if (!root) return []
    const sketch = selections(root, most, FRAGMENTS).map((it): OperationSketch => ({ type, selections: it }))
    return [{ weight, arbitrary: sketch }]
  })
  return fc
    .oneof(...sketches)
    .map((sketch) => writeOperation(schema, sketch))
    .filter((it): it is Operation => it !== undefined && it.query.length <= LONGEST)
}

const isLeaf = ({ type }: GraphQLField<unknown, unknown>) => !isCompositeType(getNamedType(type))

type Selections = (type: GraphQLCompositeType, depth: number, fragments: number) => fc.Arbitrary<SelectionSketch[]>

function createSelections(schema: GraphQLSchema, { shadows }: { readonly shadows: boolean }): Selections {
  const composites = Object.values(schema.getTypeMap()).filter(isCompositeType)
  const shown = composites.filter((it) => !it.name.startsWith('__'))
  const made = new Map<string, fc.Arbitrary<SelectionSketch[]>>()

  const selections: Selections = (type, depth, fragments) => {
    const key = `${type.name} ${depth} ${fragments}`
    const known = made.get(key)
    if (known) return known
    const fields = isUnionType(type) ? [] : Object.values(type.getFields())
    const leaves = fields.filter(isLeaf).map((it) => field(it, depth, fields))
    const objects = depth > 0 ? fields.filter((it) => !isLeaf(it)).map((it) => field(it, depth, fields)) : []
    const overlapping = shown.filter((it) => doTypesOverlap(schema, type, it))
    const choices = [
      { weight: 1, arbitrary: shadows ? oddTypename : typename },
      ...(leaves.length ? [{ weight: 5, arbitrary: fc.oneof(...leaves) }] : []),
      ...(objects.length ? [{ weight: 6, arbitrary: fc.oneof(...objects) }] : []),
      ...(fragments > 0
        ? [{ weight: isUnionType(type) ? 8 : 2, arbitrary: fragment(overlapping, type, depth, fragments) }]
        : []),
    ]
    const set = fc.array(fc.oneof(...choices), { minLength: 1, maxLength: depth > 2 ? 4 : 3, size: 'max' })
    made.set(key, set)
    return set
  }

  function field(
    { name, type, args }: GraphQLField<unknown, unknown>,
    depth: number,
    siblings: readonly GraphQLField<unknown, unknown>[],
  ): fc.Arbitrary<FieldSketch> {
    const target = getNamedType(type)
    const given = args.map((it) => {
      const value = inputOf(it.type).map((input): ArgumentSketch => ({ name: it.name, value: input }))
      return isRequiredArgument(it) ? value : fc.option(value, { freq: 2 })
    })
    const harmless = ['a', 'b', `${name}2`]
    const aliases = shadows ? [...harmless, ...TREACHEROUS_ALIASES, ...siblings.map((it) => it.name)] : harmless
    return fc.record({
      kind: fc.constant('field'),
      name: fc.constant(name),
      alias: rarely(fc.constantFrom(...aliases), 6, null),
      arguments: fc.tuple(...given).map((all) => all.filter((it) => it !== null)),
      conditions,
      selections: isCompositeType(target)
        ? selections(target, depth - 1, FRAGMENTS)
        : fc.constant<SelectionSketch[]>([]),
    })
  }

  function fragment(
    conditionsOn: readonly GraphQLCompositeType[],
    type: GraphQLCompositeType,
    depth: number,
    fragments: number,
  ): fc.Arbitrary<FragmentSketch> {
    const target = fc.oneof(fc.constantFrom(...conditionsOn), fc.constant(null))
    return target.chain((on) =>
      fc.record({
        kind: fc.constant('fragment'),
        on: fc.constant(on?.name ?? null),
        form: on ? fc.constantFrom('inline', 'named', 'twice') : fc.constant('inline'),
        conditions,
        selections: selections(on ?? type, depth, fragments - 1),
      }),
    )
  }
  return selections
}

/** @param odds how often the usual comes for each of the others. */
function rarely<Usual, Other>(other: fc.Arbitrary<Other>, odds: number, usual: Usual): fc.Arbitrary<Usual | Other> {
  return fc.oneof({ weight: odds, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
}

const conditions: fc.Arbitrary<ConditionSketch[]> = rarely(
  fc.uniqueArray(
    fc.record({
      directive: fc.constantFrom('include', 'skip'),
      // What is left out teaches less than what is there.
      holds: fc.constantFrom(true, true, false),
      isVariable: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2, selector: (it) => it.directive },
  ),
  9,
  [],
).map((all) => all.map((it) => (it.directive === 'skip' ? { ...it, holds: !it.holds } : it)))

const typenameAs = (...aliases: readonly string[]): fc.Arbitrary<FieldSketch> =>
  fc.record({
    kind: fc.constant('field'),
    name: fc.constant('__typename'),
    alias: rarely(fc.constantFrom(...aliases), 3, null),
    arguments: fc.constant([]),
    conditions,
    selections: fc.constant([]),
  })
const typename = typenameAs('type')
const oddTypename = typenameAs('type', 'id', 'name')
