import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readText } from './read-text.ts'

/** One subgraph that goes into a supergraph, and where its schema is. */
export interface SubgraphPlace {
  readonly name: string
  /** Where the gateway will call it; empty when only the settings know. */
  readonly url: string
  readonly schema: SchemaPlace
}

export type SchemaPlace =
  | { readonly kind: 'text'; readonly sdl: string }
  | { readonly kind: 'file'; readonly path: string }
  /** Asked of the subgraph itself. */
  | { readonly kind: 'asked'; readonly url: string; readonly headers: Readonly<Record<string, string>> }

const httpUrl = z.url({ protocol: /^https?$/ })

/** The shape of the file that `rover supergraph compose` takes, so that one file serves both. */
const shape = z.strictObject({
  federation_version: z.union([z.string(), z.number()]).optional(),
  subgraphs: z
    .record(
      z.string(),
      z.strictObject({
        routing_url: httpUrl.optional(),
        schema: z.union(
          [
            z.strictObject({ file: z.string().min(1) }),
            z.strictObject({ sdl: z.string().min(1) }),
            z.strictObject({
              subgraph_url: httpUrl,
              introspection_headers: z.record(z.string(), z.string()).optional(),
            }),
          ],
          { error: 'takes one of `file`, `sdl` and `subgraph_url`' },
        ),
      }),
    )
    .refine((it) => Object.keys(it).length > 0, 'names no subgraph'),
})

/** @throws Error that names the file, and every mistake in it with its place. */
export async function readSubgraphsFile(path: string): Promise<readonly SubgraphPlace[]> {
  const { data, error } = shape.safeParse(parseYaml(await readText(path, 'list of subgraphs'), path))
  if (error) {
    const mistakes = error.issues.map(({ path: place, message }) => `${place.join('.') || 'the file'}: ${message}`)
    throw new Error(`${path} is no list of subgraphs:\n${mistakes.join('\n')}`)
  }
  return Object.entries(data.subgraphs).map(([name, { routing_url: url, schema }]) => {
    if ('file' in schema) {
      return { name, url: url ?? '', schema: { kind: 'file', path: resolve(dirname(path), schema.file) } }
    }
    if ('sdl' in schema) return { name, url: url ?? '', schema: { kind: 'text', sdl: schema.sdl } }
    const { subgraph_url: asked, introspection_headers: headers = {} } = schema
    return { name, url: url ?? asked, schema: { kind: 'asked', url: asked, headers } }
  })
}

function parseYaml(text: string, path: string): unknown {
  try {
    // JSON is YAML as well.
    return parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw new Error(`${path} is no list of subgraphs: ${reason}`, { cause })
  }
}
