// pnpm compose               writes schema/supergraph.graphql
// pnpm compose --verify      fails when it does not compose, or when the committed file is stale
// pnpm compose --check REF   lists what changed since a git revision, and fails on what breaks clients
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { apiSchemaOf } from './api-schema.ts'
import { composeSupergraph } from './supergraph.ts'

const file = fileURLToPath(new URL('supergraph.graphql', import.meta.url))
const { values } = parseArgs({ options: { verify: { type: 'boolean' }, check: { type: 'string' } } })

try {
  const supergraph = composeSupergraph()
  if (values.check !== undefined) await check(supergraph, values.check)
  else if (values.verify) verify(supergraph)
  else {
    writeFileSync(file, supergraph)
    console.log('schema/supergraph.graphql is written.')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function verify(supergraph: string): void {
  if (readFileSync(file, 'utf8') !== supergraph) {
    throw new Error('schema/supergraph.graphql is stale: run `pnpm compose` and commit it.')
  }
  console.log('schema/supergraph.graphql is what the subgraphs compose to.')
}

async function check(supergraph: string, revision: string): Promise<void> {
  const before = execFileSync('git', ['show', `${revision}:schema/supergraph.graphql`], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const changes = await diff(buildSchema(apiSchemaOf(before)), buildSchema(apiSchemaOf(supergraph)))
  for (const { criticality, message } of changes) console.log(`${criticality.level.padEnd(12)} ${message}`)
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
  console.log(`${changes.length} changes since ${revision}, ${breaking.length} of them breaking.`)
  if (breaking.length > 0) process.exitCode = 1
}
