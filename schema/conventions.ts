import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
  print,
} from 'graphql'

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

interface Described {
  readonly description?: { readonly value: string } | undefined
  readonly name: { readonly value: string }
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription'])

/** Every place in one subgraph's schema that breaks a convention of this graph, in words. */
export function breaches(subgraph: string, document: DocumentNode): string[] {
  const found: string[] = []
  const say = (place: string, text: string) => found.push(`${subgraph}: ${place} ${text}`)
  const objects = document.definitions.filter(
    (it): it is ObjectNode => it.kind === Kind.OBJECT_TYPE_DEFINITION || it.kind === Kind.OBJECT_TYPE_EXTENSION,
  )

  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.name === undefined || definition.kind === Kind.OBJECT_TYPE_EXTENSION)
      continue
    const type = definition.name.value
    const object = objects.find((it) => it === definition)
    const contribution = object !== undefined && isContribution(object)
    if (!contribution) describe(definition as Described, type)
    if ('fields' in definition) {
      for (const field of definition.fields ?? [])
        if (!(contribution && isOwnedElsewhere(field))) describe(field, `${type}.${field.name.value}`)
    }
    if ('values' in definition)
      for (const value of definition.values ?? []) describe(value, `${type}.${value.name.value}`)
  }

  for (const type of objects) {
    for (const field of type.fields ?? []) {
      const place = `${type.name.value}.${field.name.value}`
      if (ROOTS.has(type.name.value)) describe(field, place)
      for (const argument of field.arguments ?? []) describe(argument, `${place}(${argument.name.value}:)`)
      checkPaging(field, place)
      if (type.name.value === 'Mutation') checkMutation(field, place)
      const failsAlone = type.name.value === 'Query' || (isContribution(type) && !isOwnedElsewhere(field))
      if (failsAlone && field.type.kind === Kind.NON_NULL_TYPE) {
        say(place, 'must be nullable: what another part of the graph answers may be missing.')
      }
    }
  }
  return found

  function describe(node: Described, place: string): void {
    const text = node.description?.value.trim()
    if (!text) say(place, 'has no description.')
    else if (!/[.!?:)`]$/.test(text)) say(place, 'has a description that is not a sentence.')
  }

  function checkPaging(field: FieldDefinitionNode, place: string): void {
    const sizes = (field.arguments ?? []).filter(({ name }) => name.value === 'first' || name.value === 'last')
    const isConnection = named(field.type).endsWith('Connection')
    if (isConnection && sizes.length === 0) say(place, 'is a connection without `first`.')
    if (sizes.length > 0 && !hasDirective(field.directives, 'listSize')) say(place, 'pages, but has no @listSize.')
    for (const size of sizes) {
      if (!/\d/.test(size.description?.value ?? '')) say(`${place}(${size.name.value}:)`, 'does not tell its maximum.')
    }
    if (isList(field.type) && !isConnection && sizes.length === 0) checkBound(field, place)
  }

  function checkBound(field: FieldDefinitionNode, place: string): void {
    const entity = objects.some((it) => it.name.value === named(field.type) && hasDirective(it.directives, 'key'))
    if (entity && !hasDirective(field.directives, 'listSize'))
      say(place, 'lists entities without a stated bound (@listSize).')
  }

  function checkMutation(field: FieldDefinitionNode, place: string): void {
    const verb = field.name.value[0]?.toUpperCase() + field.name.value.slice(1)
    const [input, ...others] = field.arguments ?? []
    if (others.length > 0 || !input || !isInput(input, verb)) say(place, `takes one argument \`input: ${verb}Input!\`.`)
    if (print(field.type) !== `${verb}Payload`) say(place, `answers with \`${verb}Payload\`, nullable.`)
    const payload = objects.find((it) => it.name.value === `${verb}Payload`)
    const errors = payload?.fields?.find(({ name }) => name.value === 'errors')
    if (!errors || print(errors.type) !== '[UserError!]!') say(`${verb}Payload`, 'has `errors: [UserError!]!`.')
  }
}

/** An entity is described where it is owned: elsewhere it is a stub of an id and, perhaps, contributed fields. */
const isContribution = (it: ObjectNode): boolean =>
  !('description' in it && it.description) && hasDirective(it.directives, 'key')

/** A field of a contribution that its owner describes and answers for: the key, or what a contributed field is computed from. */
const isOwnedElsewhere = ({ name, directives }: FieldDefinitionNode | InputValueDefinitionNode): boolean =>
  name.value === 'id' || hasDirective(directives, 'external')

const isInput = (input: InputValueDefinitionNode, verb: string): boolean =>
  input.name.value === 'input' && print(input.type) === `${verb}Input!`

const hasDirective = (directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean =>
  (directives ?? []).some((it) => it.name.value === name)

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type))

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))
