// Checks the SDL: graphql-eslint's rules, then the conventions that are this graph's own.
import { fileURLToPath } from 'node:url'
import { readSubgraphSchema } from '@care/service/schema-files'
import { ESLint } from 'eslint'
import { breaches } from './conventions.ts'
import { eslintRules } from './eslint-rules.ts'
import { subgraphNames } from './supergraph.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: eslintRules })
const results = await eslint.lintFiles('schema/*/*.graphql')
const formatted = await (await eslint.loadFormatter('stylish')).format(results)
const own = subgraphNames.flatMap((name) => breaches(name, readSubgraphSchema(name)))

if (formatted) console.error(formatted)
for (const breach of new Set(own)) console.error(breach)
if (formatted || own.length > 0) process.exitCode = 1
else console.log(`${results.length} schema files keep the conventions.`)
