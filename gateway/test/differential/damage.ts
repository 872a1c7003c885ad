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

/** How likely an answer is damaged at all. */
const RATE = 0.4

/**
 * Damages the bytes of answers: the same damage to the same answer to the same question, so that two ways of reading
 * can be compared.
 */
export const damageBy =
  (seed: number): Tamper =>
  (question, answer) => {
    const place = [seed, question.subgraph, question.query, JSON.stringify(question.variables)] as const
    return chance('damage', ...place) < RATE ? { ...answer, text: damage(answer.text, place) } : answer
  }

function damage(text: string, place: readonly (string | number)[]): string {
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
