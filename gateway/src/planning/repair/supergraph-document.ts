import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationTypeNode,
  type TypeNode,
  type ValueNode,
  parse,
} from 'graphql'

/** A type with fields, as a supergraph's SDL has it. */
export type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

/** A supergraph's SDL, to be looked up in: the joins are directives, and no federation code is needed to read them. */
export interface SupergraphDocument {
  readonly document: DocumentNode
  readonly composites: ReadonlyMap<string, Composite>
  /** The names of subgraphs by the names that the joins have for them. */
  readonly graphs: ReadonlyMap<string, string>
}

export const readSupergraphDocument = (sdl: string): SupergraphDocument => lookUpIn(parse(sdl, { noLocation: true }))

export function lookUpIn(document: DocumentNode): SupergraphDocument {
  const composites = document.definitions.filter((it): it is Composite => isComposite(it))
  const joinGraph = document.definitions.find(
    (it): it is EnumTypeDefinitionNode => it.kind === Kind.ENUM_TYPE_DEFINITION && it.name.value === 'join__Graph',
  )
  return {
    document,
    composites: new Map(composites.map((it) => [it.name.value, it])),
    graphs: new Map(
      joinGraph?.values?.map((value) => {
        const [join] = directivesOf(value, 'join__graph')
        return [value.name.value, (join && textOf(join, 'name')) ?? value.name.value]
      }),
    ),
  }
}

export const isComposite = (node: ASTNode): node is Composite =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION

export function fieldOf(composite: Composite | undefined, name: string): FieldDefinitionNode | undefined {
  return composite?.fields?.find((it) => it.name.value === name)
}

export function directivesOf(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): readonly ConstDirectiveNode[] {
  return node.directives?.filter((it) => it.name.value === name) ?? []
}

export function valueOf(directive: ConstDirectiveNode, argument: string): ValueNode | undefined {
  return directive.arguments?.find((it) => it.name.value === argument)?.value
}

/** The text of an argument that is a string, or the name of one that is an enum's value. */
export function textOf(directive: ConstDirectiveNode, argument: string): string | undefined {
  const value = valueOf(directive, argument)
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined
}

/** Whether an argument is said to be false, or true; undefined where nothing is said. */
export function flagOf(directive: ConstDirectiveNode, argument: string): boolean | undefined {
  const value = valueOf(directive, argument)
  return value?.kind === Kind.BOOLEAN ? value.value : undefined
}

/** The type within lists and exclamation marks. */
export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type)
}

export function rootTypeOf(operation: OperationTypeNode, { document }: SupergraphDocument): string {
  for (const it of document.definitions) {
    if (it.kind !== Kind.SCHEMA_DEFINITION) continue
    const root = it.operationTypes.find((type) => type.operation === operation)
    if (root) return root.type.name.value
  }
  return `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`
}

/** Whether what is asked for under a type condition may be asked for of objects of a type. */
export function mayBe(type: string, condition: string, { composites }: SupergraphDocument): boolean {
  const { interfaces = [] } = composites.get(type) ?? {}
  return condition === type || !composites.has(condition) || interfaces.some((it) => it.name.value === condition)
}
