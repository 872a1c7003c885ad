import { type Draw, type Field, type Graph, drawLetter, idOf, valueOf } from './graph.ts'

/** An operation, and what it is answered. */
export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, string>>
  readonly data: object
}

/** Levels of entities below entities. */
const DEEPEST = 3

export function drawOperation({ fields }: Graph, draw: Draw): Operation {
  const variables: Record<string, string> = {}
  const isMany = draw(2) === 0
  const { text, answer } = drawSelections(1)
  const given = Object.keys(variables).map((it) => `$${it}: String`)
  return {
    query: `${given.length > 0 ? `query (${given.join(' ')}) ` : ''}{ ${isMany ? 'many' : 'one'} ${text} }`,
    variables,
    data: isMany ? { many: [answer('2'), answer('3')] } : { one: answer('1') },
  }

  function drawSelections(depth: number): { text: string; answer: (id: string) => object } {
    const answers = new Map<string, (id: string) => unknown>()
    const parts: string[] = []
    for (let number = 1 + draw(4); number > 0; number--) {
      const field = fields[draw(fields.length)]
      if (!field || (field.kind === 'entity' && depth === DEEPEST)) continue
      const key = drawKey(field)
      if (answers.has(key)) continue
      const of = field.takes && draw(3) > 0 ? drawLetter(draw) : null
      const head = `${key === field.name ? '' : `${key}: `}${field.name}${argument(of)}`
      if (field.kind === 'text') {
        parts.push(head)
        answers.set(key, (id) => valueOf(id, field, of))
      } else if (field.kind === 'object') {
        parts.push(`${head} { text loud }`)
        answers.set(key, (id) => ({ text: valueOf(id, field, of), loud: `${valueOf(id, field, of)}!` }))
      } else {
        const below = drawSelections(depth + 1)
        parts.push(`${head} ${below.text}`)
        answers.set(key, (id) => below.answer(idOf(id, field, of)))
      }
    }
    if (!answers.has('id')) {
      parts.push('id')
      answers.set('id', (id) => id)
    }
    const cut = draw(parts.length)
    const inFragment = `... on Entity { ${parts.slice(cut).join(' ')} }`
    return {
      text: `{ ${draw(3) === 0 ? [...parts.slice(0, cut), inFragment].join(' ') : parts.join(' ')} }`,
      answer: (id) => Object.fromEntries([...answers].map(([key, value]) => [key, value(id)])),
    }
  }

  /** Its own, mostly; or one that it shadows. */
  function drawKey({ name }: Field): string {
    return [`x${draw(3)}`, `f${draw(fields.length)}`, 'id', name, name, name, name, name, name][draw(9)] ?? name
  }

  function argument(of: string | null): string {
    if (of === null) return ''
    if (draw(2) === 0) return `(of: "${of}")`
    const name = `v${Object.keys(variables).length}`
    variables[name] = of
    return `(of: $${name})`
  }
}
