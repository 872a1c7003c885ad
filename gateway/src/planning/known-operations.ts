import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Kind, parse } from 'graphql'
import { z } from 'zod'

/** An operation that clients are known to send. */
export interface KnownOperation {
  /** For people: its name, or its id. */
  readonly name: string
  readonly query: string
  readonly operationName: string | undefined
}

/** Apollo's persisted query manifest, as far as it is needed here. */
const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string().optional(), body: z.string() })),
})

/**
 * Reads the operations in a folder (and those below) of `.graphql` files, each a document of its own, or in a manifest of persisted
 * queries.
 *
 * @throws Error that names the file and what is wrong with it.
 */
export async function readKnownOperations(path: string): Promise<readonly KnownOperation[]> {
  const isFolder = (await stat(path)).isDirectory()
  if (!isFolder) return readManifest(path, await readFile(path, 'utf8'))
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.graphql')).toSorted()
  const operations = await Promise.all(
    names.map(async (name) => operationsOf(name, await readFile(join(path, name), 'utf8'))),
  )
  return operations.flat()
}

function readManifest(path: string, text: string): readonly KnownOperation[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new Error(`${path} is not JSON.`, { cause })
  }
  const { data, error } = manifestSchema.safeParse(json)
  if (!data) throw new Error(`${path} is not a manifest of persisted queries:\n${z.prettifyError(error)}`)
  return data.operations.map(({ id, name, body }) => ({ name: name ?? id, query: body, operationName: name }))
}

/** @throws Error that names the file, for a document that does not parse. */
function operationsOf(file: string, query: string): readonly KnownOperation[] {
  try {
    return parse(query, { noLocation: true }).definitions.flatMap((it) => {
      if (it.kind !== Kind.OPERATION_DEFINITION) return []
      return [{ name: it.name?.value ?? file, query, operationName: it.name?.value }]
    })
  } catch (cause) {
    throw new Error(`${file} is not a GraphQL document: ${cause instanceof Error ? cause.message : ''}`, { cause })
  }
}
