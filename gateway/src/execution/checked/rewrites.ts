import type { FetchDataRewrite } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { appliesTo } from '../plan/selections.ts'
import { type Data, isData, read, write } from './data.ts'

const FRAGMENT = '... on '

/** What the planner wants changed in representations (input) and in answers (output); null for nothing. */
export function compileRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[],
): ((data: Data) => void) | null {
  if (rewrites.length === 0) return null
  const all = rewrites.map((rewrite) => compileRewrite(schema, rewrite))
  return (data) => {
    for (const rewrite of all) rewrite(data)
  }
}

type Apply = (value: unknown) => void

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Apply {
  const key = rewrite.path.at(-1) ?? ''
  const change: Apply =
    rewrite.kind === 'ValueSetter'
      ? (data) => write(data as Data, key, rewrite.setValueTo)
      : (data) => rename(data as Data, key, rewrite.renameKeyTo)
  return rewrite.path.slice(0, -1).reduceRight<Apply>((inner, element) => {
    if (!element.startsWith(FRAGMENT)) return everywhere((data) => inner(read(data, element)))
    const type = element.slice(FRAGMENT.length)
    // A representation may not say its type at all; then it is the only one that it can be.
    return everywhere((data) => {
      const typeName = read(data, '__typename')
      if (typeof typeName !== 'string' || isOfType(schema, typeName, type)) inner(data)
    })
  }, everywhere(change))
}

/** Lists are gone through, whatever is no object is passed over. */
const everywhere = (apply: (data: Data) => void): Apply =>
  function each(value) {
    if (Array.isArray(value)) for (const item of value) each(item)
    else if (isData(value)) apply(value)
  }

function rename(data: Data, from: string, to: string): void {
  const value = read(data, from)
  if (value === undefined) return
  delete data[from]
  write(data, to, value)
}

export function isOfType(schema: GraphQLSchema, typeName: string, condition: string): boolean {
  const type = schema.getType(typeName)
  return typeName === condition || (type !== undefined && appliesTo(schema, condition, type))
}
