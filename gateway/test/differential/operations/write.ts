import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
} from 'graphql'
import type { ConditionSketch, InputSketch, OperationSketch, SelectionSketch } from './sketch.ts'

export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

interface Variable {
  readonly definition: string
  readonly sent: { readonly value: unknown } | undefined
}

/** How often fields that cannot be merged are taken out before the sketch is given up. */
const REPAIRS = 20

/** The text of a sketch, without those fields that stand in others' way. Undefined where that is not enough. */
export function writeOperation(schema: GraphQLSchema, sketch: OperationSketch): Operation | undefined {
  const { text, variables } = writeSketch(sketch)
  let document = parse(text, { noLocation: true })
  for (let attempt = 0; attempt < REPAIRS; attempt++) {
    const conflicts = validate(schema, document, [OverlappingFieldsCanBeMergedRule])
    if (!conflicts.length) break
    const culprits = new Set(conflicts.flatMap(({ nodes }) => nodes?.slice(-1) ?? []))
    document = without(document, culprits)
  }
  const used = namesUsedIn(document)
  const definitions = [...variables].filter(([name]) => used.has(name))
  const header = definitions.length ? `(${definitions.map(([, it]) => it.definition).join(', ')})` : ''
  const query = print(document).replace(/^(query|mutation) Op/, `$1 Op${header}`)
  const errors = validate(schema, parse(query), specifiedRules)
  if (errors.length) return undefined
  const sent = definitions.flatMap(([name, it]) => (it.sent ? [[name, it.sent.value] as const] : []))
  return { query, variables: Object.fromEntries(sent) }
}

function without(document: DocumentNode, culprits: ReadonlySet<ASTNode>): DocumentNode {
  return visit(document, {
    Field: { enter: (node) => (culprits.has(node) ? null : undefined) },
    SelectionSet: {
      leave: (node) =>
        node.selections.length ? undefined : { ...node, selections: [{ kind: Kind.FIELD, name: typename }] },
    },
  })
}

const typename = { kind: Kind.NAME, value: '__typename' } as const

function namesUsedIn(document: DocumentNode): Set<string> {
  const used = new Set<string>()
  visit(document, { Variable: (node) => void used.add(node.name.value) })
  return used
}

function writeSketch(sketch: OperationSketch): { text: string; variables: ReadonlyMap<string, Variable> } {
  const variables = new Map<string, Variable>()
  const fragments: string[] = []

  const variable = (definition: string, sent: Variable['sent']): string => {
    const name = `v${variables.size}`
    variables.set(name, { definition: `$${name}: ${definition}`, sent })
    return `$${name}`
  }
  const flags = new Map<boolean, string>()
  const flag = (holds: boolean): string => {
    const name = flags.get(holds) ?? variable('Boolean!', { value: holds })
    flags.set(holds, name)
    return name
  }
  const input = (it: InputSketch): string => {
    switch (it.kind) {
      case 'literal':
        return it.text
      case 'list':
        return `[${it.items.map(input).join(', ')}]`
      case 'object':
        return `{${it.fields.map(({ name, value }) => `${name}: ${input(value)}`).join(', ')}}`
      case 'variable': {
        const fallback = it.fallback === null ? '' : ` = ${it.fallback}`
        return variable(it.type + fallback, it.isSent ? { value: it.value } : undefined)
      }
    }
  }
  const condition = ({ directive, holds, isVariable }: ConditionSketch): string =>
    ` @${directive}(if: ${isVariable ? flag(holds) : holds})`
  const selection = (it: SelectionSketch): string => {
    const directives = it.conditions.map(condition).join('')
    const body = it.selections.length ? ` {${it.selections.map(selection).join(' ')}}` : ''
    if (it.kind === 'field') {
      const given = it.arguments.map(({ name, value }) => `${name}: ${input(value)}`)
      const alias = it.alias !== null && it.alias !== it.name ? `${it.alias}: ` : ''
      return `${alias}${it.name}${given.length ? `(${given.join(', ')})` : ''}${directives}${body}`
    }
    if (it.form === 'inline') return `...${it.on === null ? '' : ` on ${it.on}`}${directives}${body}`
    const name = `F${fragments.length}`
    fragments.push(`fragment ${name} on ${it.on}${body}`)
    return `...${name}${directives}${it.form === 'twice' ? ` ...${name}` : ''}`
  }
  const body = sketch.selections.map(selection).join(' ')
  return { text: `${sketch.type} Op {${body}} ${fragments.join(' ')}`, variables }
}
