import type { SubgraphDefinition } from '../subgraphs-in-memory.ts'

/** Numbers from 0 up to one below a bound, the same ones for the same seed. */
export type Draw = (bound: number) => number

/** Mulberry32. */
export function createDraw(seed: number): Draw {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
}

/** A field of the only entity type, in one of several subgraphs. */
export interface Field {
  readonly name: string
  readonly owner: number
  readonly kind: 'text' | 'object' | 'entity'
  readonly takes: boolean
  readonly requires: readonly { readonly field: Field; readonly of: string | null }[]
}

export interface Graph {
  readonly fields: readonly Field[]
  readonly subgraphs: Readonly<Record<string, SubgraphDefinition>>
}

const LETTERS = ['a', 'b', 'c']
export const drawLetter = (draw: Draw): string => LETTERS[draw(LETTERS.length)] ?? 'a'

/** What a field is, by reasoning: its own name and argument, and what it requires within. */
export function valueOf(id: string, { name, requires }: Field, of: string | null): string {
  return `${name}(${[id, of ?? '-', ...requires.map((it) => givenOf(id, it.field, it.of))].join(' ')})`
}

export const idOf = (id: string, { name }: Field, of: string | null): string => `${id}.${name}${of ?? ''}`

const givenOf = (id: string, field: Field, of: string | null): string =>
  field.kind === 'entity' ? idOf(id, field, of) : valueOf(id, field, of)

/** Fields that require earlier ones of other subgraphs, with arguments or without. */
export function drawGraph(draw: Draw): Graph {
  const owners = 2 + draw(3)
  const fields: Field[] = []
  for (let number = 3 + draw(5); number > 0; number--) {
    const owner = draw(owners)
    const others = fields.filter((it) => it.owner !== owner && draw(5) < 2).slice(0, 2)
    fields.push({
      name: `f${fields.length}`,
      owner,
      kind: (['text', 'text', 'text', 'object', 'entity'] as const)[draw(5)] ?? 'text',
      takes: draw(2) === 0,
      requires: others.map((field) => ({ field, of: field.takes && draw(5) > 0 ? drawLetter(draw) : null })),
    })
  }
  const root = draw(owners)
  const names = Array.from({ length: owners }, (_, owner) => owner)
  return {
    fields,
    subgraphs: Object.fromEntries(names.map((owner) => [`s${owner}`, subgraphOf(owner, fields, owner === root)])),
  }
}

interface Source {
  readonly id: string
  readonly [field: string]: unknown
}

function subgraphOf(owner: number, fields: readonly Field[], isRoot: boolean): SubgraphDefinition {
  const own = fields.filter((it) => it.owner === owner)
  const external = new Set(own.flatMap(({ requires }) => requires.map(({ field }) => field)))
  return {
    sdl: `
      extend schema @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@external", "@requires", "@shareable"]
      )
      ${isRoot ? 'type Query { one: Entity many: [Entity!] }' : ''}
      type Entity @key(fields: "id") {
        id: ID!
        ${own.map((it) => `${declared(it)} ${requiresOf(it)}`).join('\n')}
        ${[...external].map((it) => `${declared(it)} @external`).join('\n')}
      }
      type Value @shareable { text: String loud: String }
    `,
    resolvers: {
      ...(isRoot && { Query: { one: () => ({ id: '1' }), many: () => [{ id: '2' }, { id: '3' }] } }),
      Entity: {
        __resolveReference: (it: Source) => it,
        ...Object.fromEntries(own.map((it) => [it.name, resolverOf(it)])),
      },
    },
  }
}

const TYPES = { text: 'String', object: 'Value', entity: 'Entity' }
const declared = ({ name, takes, kind }: Field): string => `${name}${takes ? '(of: String)' : ''}: ${TYPES[kind]}`

const WITHIN = { text: '', object: ' { text }', entity: ' { id }' }

function requiresOf({ requires }: Field): string {
  if (requires.length === 0) return ''
  const calls = requires.map(
    ({ field, of }) => `${field.name}${of === null ? '' : `(of: \\"${of}\\")`}${WITHIN[field.kind]}`,
  )
  return `@requires(fields: "${calls.join(' ')}")`
}

/** It says what it was really given. */
function resolverOf(field: Field) {
  return (source: Source, { of = null }: { of?: string | null }) => {
    if (field.kind === 'entity') return { id: idOf(source.id, field, of) }
    const given = field.requires.map(({ field: { name, kind } }) => {
      const value = source[name] as { text?: string; id?: string } | string | null | undefined
      return kind === 'text' || typeof value !== 'object' ? value : (value?.text ?? value?.id)
    })
    const text = `${field.name}(${[source.id, of ?? '-', ...given].join(' ')})`
    return field.kind === 'text' ? text : { text, loud: `${text}!` }
  }
}
