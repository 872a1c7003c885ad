import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type DefinitionNode, Kind, buildSchema, parse, print, validate } from 'graphql'
import { apiSchemaOf } from '../../schema/api-schema.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const schema = buildSchema(apiSchemaOf(read('schema/supergraph.graphql')))

const examples = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, source = '']) => parse(source))
const registered = globSync('schema/operations/*.graphql', { cwd: root }).flatMap(
  (file) => parse(read(file)).definitions,
)

/** An operation's name with the variables that a client gives, for example `LatestValues($patientId: ID!)`. */
const signaturesOf = (definition: DefinitionNode): string[] =>
  definition.kind === Kind.OPERATION_DEFINITION
    ? [
        `${definition.name?.value}(${(definition.variableDefinitions ?? []).map((variable) => print(variable)).join(', ')})`,
      ]
    : []

describe('the README', () => {
  it('shows operations that the graph takes, each of which is among the clients’ documents', () => {
    assert.ok(examples.length >= 4, 'the examples were not found')
    const known = new Set(registered.flatMap(signaturesOf))
    for (const example of examples) {
      assert.deepEqual(validate(schema, example), [])
      for (const shown of example.definitions.flatMap(signaturesOf)) assert.ok(known.has(shown), shown)
    }
  })
})

describe('the papers', () => {
  for (const page of ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]) {
    it(`point to what is there: ${page}`, () => {
      const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
      const missing = targets
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(join(root, dirname(page), decodeURI(target))))
      assert.deepEqual(missing, [])
    })
  }
})
