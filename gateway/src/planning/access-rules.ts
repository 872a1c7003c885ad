import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  getNamedType,
  isAbstractType,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** What a caller must have. Of the lists of scopes one must be held whole, for each place that asks for some. */
export interface AccessRequirement {
  /** Whether somebody must have signed in. */
  readonly isAuthenticated: boolean
  /** One element a place: any of its lists is enough. */
  readonly scopes: readonly (readonly (readonly string[])[])[]
  /** Whether a policy decides. Nobody here knows policies, so that the answer is no. */
  readonly hasPolicy: boolean
}

/**
 * What the supergraph says about access: `@authenticated`, `@requiresScopes` and `@policy`
 * (https://specs.apollo.dev/authenticated/v0.1, requiresScopes/v0.1, policy/v0.1), under whatever names it has for them.
 */
export interface AccessRules {
  /** What an operation asks of its caller; null for nothing. */
  requirementOf(document: DocumentNode, schema: GraphQLSchema): AccessRequirement | null
}

interface Rule {
  readonly isAuthenticated: boolean
  readonly scopes: readonly (readonly string[])[] | null
  readonly hasPolicy: boolean
}

/** @param supergraph its SDL. */
export function readAccessRules(supergraph: DocumentNode): AccessRules {
  const names = directiveNames(supergraph)
  const rules = new Map<string, Rule>()
  for (const it of supergraph.definitions) {
    if (!('name' in it) || !it.name || !('directives' in it)) continue
    note(rules, it.name.value, it.directives as readonly ConstDirectiveNode[] | undefined, names)
    if (it.kind !== Kind.OBJECT_TYPE_DEFINITION && it.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const field of it.fields ?? []) note(rules, `${it.name.value}.${field.name.value}`, field.directives, names)
  }
  return {
    requirementOf(document, schema) {
      if (rules.size === 0) return null
      const met = new Set<Rule>()
      const meet = (key: string) => {
        const rule = rules.get(key)
        if (rule) met.add(rule)
      }
      const meetType = (type: GraphQLNamedType) => {
        meet(type.name)
        // Whoever asks an interface may be answered by any of its objects.
        if (isAbstractType(type)) for (const { name } of schema.getPossibleTypes(type)) meet(name)
      }
      const info = new TypeInfo(schema)
      visit(
        document,
        visitWithTypeInfo(info, {
          Field({ name }) {
            const parent = info.getParentType()
            if (!parent) return
            meetType(parent)
            const holders = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent]
            for (const holder of holders) meet(`${holder.name}.${name.value}`)
            const type = info.getType()
            if (type) meetType(getNamedType(type))
          },
        }),
      )
      return met.size === 0 ? null : together([...met])
    },
  }
}

function together(rules: readonly Rule[]): AccessRequirement {
  return {
    isAuthenticated: true,
    scopes: rules.flatMap(({ scopes }) => (scopes ? [scopes] : [])),
    hasPolicy: rules.some(({ hasPolicy }) => hasPolicy),
  }
}

interface DirectiveNames {
  readonly authenticated: string
  readonly requiresScopes: string
  readonly policy: string
}

function note(
  rules: Map<string, Rule>,
  key: string,
  directives: readonly ConstDirectiveNode[] = [],
  names: DirectiveNames,
): void {
  const isAuthenticated = directives.some(({ name }) => name.value === names.authenticated)
  const required = directives.find(({ name }) => name.value === names.requiresScopes)
  const hasPolicy = directives.some(({ name }) => name.value === names.policy)
  if (!isAuthenticated && !required && !hasPolicy) return
  rules.set(key, { isAuthenticated, scopes: required ? scopesOf(required) : null, hasPolicy })
}

/** `scopes: [["a", "b"], ["c"]]`: a and b, or c. */
function scopesOf({ arguments: given = [] }: ConstDirectiveNode): readonly (readonly string[])[] {
  const value = given.find(({ name }) => name.value === 'scopes')?.value
  if (value?.kind !== Kind.LIST) return []
  return value.values.map((all) => {
    const inner = all.kind === Kind.LIST ? all.values : [all]
    return inner.flatMap((scope) => (scope.kind === Kind.STRING ? [scope.value] : []))
  })
}

/** A supergraph may import them under other names: `@link(url: …, as: …)`. */
function directiveNames({ definitions }: DocumentNode): DirectiveNames {
  const names = { authenticated: 'authenticated', requiresScopes: 'requiresScopes', policy: 'policy' }
  for (const it of definitions) {
    if (it.kind !== Kind.SCHEMA_DEFINITION && it.kind !== Kind.SCHEMA_EXTENSION) continue
    for (const link of it.directives ?? []) {
      if (link.name.value !== 'link') continue
      const [url, as] = [argument(link, 'url'), argument(link, 'as')]
      const feature = /^https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\//.exec(url ?? '')?.[1]
      if (feature && as !== undefined) names[feature as keyof typeof names] = as
    }
  }
  return names
}

function argument({ arguments: given = [] }: ConstDirectiveNode, wanted: string): string | undefined {
  const value = given.find(({ name }) => name.value === wanted)?.value
  return value?.kind === Kind.STRING ? value.value : undefined
}
