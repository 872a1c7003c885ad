// pnpm reference             writes docs/errors.md and docs/metrics.md out of the tables in the code
// pnpm reference --verify    fails when one of them is stale
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { codes } from '@care/service/errors'
import { catalogue } from '@care/service/metrics'
import { processCatalogue } from '@care/service/process-metrics'

const { values } = parseArgs({ options: { verify: { type: 'boolean' } } })

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const pages = {
  'errors.md': [
    '# Errors',
    '',
    'Every GraphQL error carries one of these in `extensions.code`, beside `extensions.requestId`. Decide by the code, never by the',
    'message. Expected failures of a mutation are not errors: they are data, in `errors { code message field }` of its payload',
    '(`UserErrorCode` in the schema).',
    '',
    row('code', 'what to do'),
    row('---', '---'),
    ...Object.entries(codes).map(([code, advice]) => row(`\`${code}\``, advice)),
  ],
  'metrics.md': [
    '# Metrics',
    '',
    'Prometheus text at `/metrics` of the gateway and of every subgraph’s process. Labels take bounded values only.',
    '',
    row('name', 'kind', 'labels', 'what it counts'),
    row('---', '---', '---', '---'),
    ...Object.entries({ ...catalogue, ...processCatalogue }).map(([name, { kind, labels, help }]) =>
      row(`\`${name}\``, kind, labels.map((label) => `\`${label}\``).join(', '), help),
    ),
  ],
}

for (const [name, lines] of Object.entries(pages)) {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const text = `${lines.join('\n')}\n`
  if (!values.verify) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`docs/${name} is stale: run \`pnpm reference\` and commit it.`)
    process.exitCode = 1
  }
}
