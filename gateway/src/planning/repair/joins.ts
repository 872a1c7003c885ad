import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, type ValueNode } from 'graphql'
import { type Composite, directivesOf, isComposite, textOf } from './supergraph-document.ts'

/** The types that set a context, by the context’s name. */
export function contextsOf(document: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const contexts = new Map<string, string[]>()
  for (const definition of document.definitions) {
    if (!isComposite(definition) && definition.kind !== Kind.UNION_TYPE_DEFINITION) continue
    for (const directive of directivesOf(definition, 'context')) {
      const name = textOf(directive, 'name') ?? ''
      contexts.set(name, [...(contexts.get(name) ?? []), definition.name.value])
    }
  }
  return contexts
}

export function mapComposites(document: DocumentNode, map: (composite: Composite) => Composite): DocumentNode {
  return { ...document, definitions: document.definitions.map((it) => (isComposite(it) ? map(it) : it)) }
}

/** Changes each field of each type. */
export function mapFields(
  document: DocumentNode,
  map: (field: FieldDefinitionNode, type: string) => FieldDefinitionNode,
): DocumentNode {
  return mapComposites(document, (composite) =>
    composite.fields
      ? { ...composite, fields: composite.fields.map((it) => map(it, composite.name.value)) }
      : composite,
  )
}

/** Changes each `@join__field`. */
export function mapJoins(
  document: DocumentNode,
  map: (join: ConstDirectiveNode, field: string, type: string) => ConstDirectiveNode,
): DocumentNode {
  return mapFields(document, (field, type) =>
    field.directives
      ? {
          ...field,
          directives: field.directives.map((it) =>
            it.name.value === 'join__field' ? map(it, field.name.value, type) : it,
          ),
        }
      : field,
  )
}

export function mapArgument(
  directive: ConstDirectiveNode,
  map: (name: string, value: ValueNode) => ValueNode,
): ConstDirectiveNode {
  const mapped = directive.arguments?.map((it) => ({ ...it, value: map(it.name.value, it.value) }))
  return { ...directive, arguments: mapped } as ConstDirectiveNode
}

/** Changes the sets of fields in an argument: in `requires: "…"`, or in `contextArguments: [{context: "…", selection: "…"}]`. */
export function mapFieldSets(value: ValueNode, map: (fields: string, context?: string) => string): ValueNode {
  if (value.kind === Kind.STRING) return { ...value, value: map(value.value) }
  if (value.kind === Kind.LIST) return { ...value, values: value.values.map((it) => mapFieldSets(it, map)) }
  if (value.kind !== Kind.OBJECT) return value
  const context = value.fields.find(({ name }) => name.value === 'context')?.value
  if (context?.kind !== Kind.STRING) return value
  return {
    ...value,
    fields: value.fields.map((it) =>
      it.name.value === 'selection' && it.value.kind === Kind.STRING
        ? { ...it, value: { ...it.value, value: map(it.value.value, context.value) } }
        : it,
    ),
  }
}
