import type { Tamper } from '../federation/subgraphs-in-memory.ts'
import { chance, choose } from './world/chance.ts'
import { HOSTILE_STRINGS } from './world/leaves.ts'

const INSERTIONS = [
  '"',
  '\\',
  ',',
  '{',
  '}',
  '[',
  ']',
  ' ',
  '\n',
  '0',
  '-',
  '1e5',
  '.5',
  'null',
  ',null',
  '"x"',
  '"x":1,',
  ',"errors":[]',
  ',"extensions":{}',
  '\\u00',
  '\\u0022',
  'é',
  '\u0000',
]
const VALUES = [
  'null',
  '0',
  '-0',
  '1.0',
  '1e999',
  '12345678901',
  '1e-7',
  '"x"',
  '""',
  'true',
  '[]',
  '{}',
  '[{}]',
  '"\\ud800"',
]
const BYTES = [0, 10, 34, 44, 48, 57, 58, 91, 92, 93, 110, 123, 125, 195, 255]

/** How likely an answer, or one entity in an answer, is damaged at all. */
const RATE = 0.4
const ENTITY_RATE = 0.15

type Place = readonly (string | number)[]

/**
 * Damages the bytes of answers: always the same damage to the same root fields and to the same entity, in whatever order
 * entities were asked for, so that ways of reading can be compared.
 */
export const damageBy =
  (seed: number): Tamper =>
  ({ subgraph, query, variables }, answer) => {
    const place = [seed, subgraph, query]
    const lists = [...query.matchAll(/(?:(\w+):)?_entities\(representations:\$(\w+)\)/g)]
    if (lists.length === 0)
      return { ...answer, text: perhaps(answer.text, RATE, [...place, JSON.stringify(variables)]) }
    const { data, ...rest } = JSON.parse(answer.text) as { data?: Readonly<Record<string, unknown>> | null }
    if (!data) return answer
    const fields = lists.map(([, alias = '_entities', variable = '']) => {
      const representations = variables[variable] as readonly unknown[]
      const items = (data[alias] as readonly unknown[]).map((item, at) =>
        perhaps(JSON.stringify(item), ENTITY_RATE, [...place, JSON.stringify(representations[at])]),
      )
      return `"${alias}":[${items.join()}]`
    })
    const tail = Object.entries(rest).map(([key, it]) => `,"${key}":${JSON.stringify(it)}`)
    return { ...answer, text: atEdge(`{"data":{${fields.join()}}${tail.join('')}}`, place) }
  }

const perhaps = (text: string, rate: number, place: Place): string =>
  chance('damage', ...place) < rate ? damage(text, place) : text

/** Damage before the first entity or after the last. */
function atEdge(text: string, place: Place): string {
  switch (Math.floor(chance('edge', ...place) * 30)) {
    case 0:
      return text.slice(0, -1)
    case 1:
      return text + choose(INSERTIONS, 'insertion', ...place)
    case 2:
      return choose(INSERTIONS, 'insertion', ...place) + text
    case 3:
      return `${text.slice(0, -1)},"extensions":{"a":[1]}}`
    case 4:
      return `${text.slice(0, -1)},"errors":[]}`
    default:
      return text
  }
}

function damage(text: string, place: Place): string {
  const at = Math.floor(chance('at', ...place) * text.length)
  const rest = text.slice(at)
  const before = text.slice(0, at)
  switch (Math.floor(chance('kind', ...place) * 7)) {
    case 0:
      return before + String.fromCharCode(choose(BYTES, 'byte', ...place)) + rest.slice(1)
    case 1:
      return before + rest.slice(1 + Math.floor(chance('cut', ...place) * 4))
    case 2:
      return before + choose(INSERTIONS, 'insertion', ...place) + rest
    case 3:
      return before
    case 4:
      // A string's content.
      return before + rest.replace(/"[^"\\]*"/, () => JSON.stringify(choose(HOSTILE_STRINGS, 'string', ...place)))
    case 5:
      // A value.
      return (
        before +
        rest.replace(/:(-?\d[\d.e+-]*|null|true|false|"[^"\\]*")/, () => `:${choose(VALUES, 'value', ...place)}`)
      )
    default:
      // A piece twice.
      return before + rest.slice(0, 1 + Math.floor(chance('piece', ...place) * 40)) + rest
  }
}
