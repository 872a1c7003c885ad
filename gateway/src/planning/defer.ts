import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  type OperationTypeNode,
  type SelectionNode,
  type ValidationContext,
} from 'graphql'

const DIRECTIVE = 'defer'

/**
 * What the draft of incremental delivery says of `@defer`: labels are constant and there once, by which clients tell the
 * parts; and nothing is deferred at the root of a mutation or subscription.
 */
export function DeferRule(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>()
  return {
    Directive(node) {
      if (node.name.value !== DIRECTIVE) return
      const parent = context.getParentType()
      for (const root of [context.getSchema().getMutationType(), context.getSchema().getSubscriptionType()]) {
        if (root && parent === root) {
          context.reportError(
            new GraphQLError(`@defer cannot be used at the root of type ${root.name}.`, { nodes: node }),
          )
        }
      }
      const label = argumentOf(node, 'label')
      if (!label || label.kind === Kind.NULL) return
      if (label.kind !== Kind.STRING) {
        context.reportError(new GraphQLError('The label of @defer must be a string, not a variable.', { nodes: label }))
      } else if (labels.has(label.value)) {
        context.reportError(new GraphQLError(`The label "${label.value}" of @defer is used twice.`, { nodes: label }))
      } else labels.add(label.value)
    },
  }
}

/** The selection as it is, or without a `@defer` that will never defer. */
export function withoutIdleDefer<Node extends SelectionNode>(node: Node, isAllowed: boolean): Node {
  if (!node.directives?.some((it) => isIdle(it, isAllowed))) return node
  return { ...node, directives: node.directives.filter((it) => !isIdle(it, isAllowed)) }
}

export const isDeferred = ({ directives }: SelectionNode): boolean =>
  directives?.some(({ name }) => name.value === DIRECTIVE) ?? false

/** @param incremental whether the client takes an answer in parts. */
export const mayDefer = (type: OperationTypeNode, incremental: boolean): boolean =>
  incremental && type !== 'subscription'

function isIdle(directive: DirectiveNode, isAllowed: boolean): boolean {
  if (directive.name.value !== DIRECTIVE) return false
  const condition = argumentOf(directive, 'if')
  return !isAllowed || (condition?.kind === Kind.BOOLEAN && !condition.value)
}

const argumentOf = (directive: DirectiveNode, name: string) =>
  directive.arguments?.find((it) => it.name.value === name)?.value
