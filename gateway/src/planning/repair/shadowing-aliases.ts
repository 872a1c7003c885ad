import { type DocumentNode, Kind, visit } from 'graphql'
import { namesIn, parseFieldSet } from './field-sets.ts'
import { type SupergraphDocument, directivesOf, textOf, valueOf } from './supergraph-document.ts'

/** The names of all fields of which representations are made, or contexts, anywhere in a supergraph. */
export function namesInRepresentations({ composites }: SupergraphDocument): ReadonlySet<string> {
  const names = new Set(['__typename'])
  const addAll = (fields: string) => {
    for (const name of namesIn(parseFieldSet(fields))) names.add(name)
  }
  for (const composite of composites.values()) {
    for (const join of directivesOf(composite, 'join__type')) addAll(textOf(join, 'key') ?? '__typename')
    for (const field of composite.fields ?? []) {
      for (const join of directivesOf(field, 'join__field')) {
        addAll(textOf(join, 'requires') ?? '__typename')
        const contexts = valueOf(join, 'contextArguments')
        if (contexts)
          visit(contexts, {
            ObjectField: ({ name, value }) => {
              if (name.value === 'selection' && value.kind === Kind.STRING) addAll(value.value)
            },
          })
      }
    }
  }
  return names
}

export interface Renamed {
  readonly document: DocumentNode
  /** The client's response keys, by ours. */
  readonly renames: Readonly<Record<string, string>>
}

/**
 * Takes away from a client's document the aliases that are names of fields in representations, as in `id: name`: the
 * planner would make the representation of the wrong field.
 *
 * Where two fields share a place in the answer they share name and arguments as well, or the document would not be
 * valid. So one name for each alias of each field keeps together what belongs together.
 */
export function withoutShadowing(document: DocumentNode, names: ReadonlySet<string>): Renamed {
  const keys = new Set<string>()
  const shadowing = new Set<string>()
  visit(document, {
    Field({ alias, name }) {
      keys.add((alias ?? name).value)
      if (alias && alias.value !== name.value && names.has(alias.value)) shadowing.add(`${alias.value}:${name.value}`)
    },
  })
  if (shadowing.size === 0) return { document, renames: {} }

  const renames = new Map<string, string>()
  const keyFor = new Map<string, string>()
  let number = 0
  for (const it of shadowing) {
    while (keys.has(`_c${number}`) || names.has(`_c${number}`)) number += 1
    const key = `_c${number}`
    number += 1
    keyFor.set(it, key)
    renames.set(key, it.slice(0, it.indexOf(':')))
  }
  const renamed: DocumentNode = visit(document, {
    Field(field) {
      const value = field.alias && keyFor.get(`${field.alias.value}:${field.name.value}`)
      return value ? { ...field, alias: { kind: Kind.NAME, value } } : undefined
    },
  })
  return { document: renamed, renames: Object.fromEntries(renames) }
}
