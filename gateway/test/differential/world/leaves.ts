import { type GraphQLLeafType, isEnumType } from 'graphql'
import { chance, choose } from './chance.ts'
import type { World } from './world.ts'

/** Strings that break whoever takes text for structure. */
export const HOSTILE_STRINGS = [
  '',
  ' ',
  '"',
  '\\',
  '\\"',
  '__proto__',
  'constructor',
  'toString',
  '__typename',
  'null',
  '","errors":[{"message":"x"}],"x":"',
  '{"data":{"a":1}}',
  ']}',
  '\u0000\u001f',
  '\n\t\r',
  '\u2028\u2029',
  'é ü ß',
  '血糖',
  '😀',
  '\ud83d',
  '\udc00 \ud800',
  '\u007f\u0080\u00ff\u0100\u07ff\u0800\uffff',
  '</script>',
  'long '.repeat(40),
]

const INTS = [0, 1, -1, 7, 42, 1000, 2 ** 31 - 1, -(2 ** 31)]
const FLOATS = [0, -0, 1, 0.1, -2.5, 1e-7, 5e-324, 1e21, 1e300, 2 ** 53, 123_456_789.125, 0.1 + 0.2]
const CUSTOM = [
  null,
  0,
  -1.5,
  'text',
  '',
  true,
  [],
  {},
  [1, [null, 'two']],
  { a: 1, b: { c: [] } },
  { ['__proto__']: 'x' },
]
const LIES = [null, 123, -1.5, 'oops', '', true, [], {}, ['a'], { a: 1 }, 12_345_678_901, '__proto__', '1']

/** A leaf as another kind than the schema says. */
export class Lie {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }

  toJSON(): unknown {
    return this.value
  }
}

export const lieAt = (...place: readonly (string | number)[]): Lie => new Lie(choose(LIES, 'lie', ...place))

/** The value of a leaf that stands at `place`, before it is serialised. */
export function leafAt(world: World, type: GraphQLLeafType, place: readonly (string | number)[]): unknown {
  if (isEnumType(type)) return choose(type.getValues(), world.seed, ...place).value as unknown
  switch (type.name) {
    case 'Int':
      return choose(INTS, world.seed, ...place)
    case 'Float':
      return choose(FLOATS, world.seed, ...place)
    case 'Boolean':
      return chance(world.seed, ...place) < 0.5
    case 'ID':
    case 'String':
      return stringAt(world, place)
    default:
      return choose(CUSTOM, world.seed, ...place)
  }
}

function stringAt(world: World, place: readonly (string | number)[]): string {
  if (chance(world.seed, 'hostile', ...place) < world.hostile) return choose(HOSTILE_STRINGS, world.seed, ...place)
  return `text ${Math.floor(chance(world.seed, ...place) * 1000)}`
}
