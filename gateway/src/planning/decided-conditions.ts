import { type DirectiveNode, Kind, parse, print, visit } from 'graphql'

/**
 * The same document with these values in the place of the variables by which it skips and includes.
 *
 * A mutation has to be planned so: whether a field comes first, and that it runs once though it stands there twice, may
 * depend on them, and a plan cannot say it.
 */
export const withDecidedConditions = (document: string, values: Readonly<Record<string, boolean>>): string =>
  print(
    visit(parse(document, { noLocation: true }), {
      Directive: ({ name, arguments: given = [], ...rest }): DirectiveNode | undefined => {
        const [condition] = given
        if ((name.value !== 'skip' && name.value !== 'include') || condition?.value.kind !== Kind.VARIABLE)
          return undefined
        const value = values[condition.value.name.value] ?? false
        return { ...rest, name, arguments: [{ ...condition, value: { kind: Kind.BOOLEAN, value } }] }
      },
    }),
  )
