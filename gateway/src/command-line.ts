import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs, parseEnv } from 'node:util'

export const HELP = `Serves a supergraph.

  gateway --supergraph FILE [--watch]              a supergraph that is composed
  gateway --subgraphs FILE [--watch] [--poll MS]   subgraphs to compose, listed as for \`rover supergraph compose\`
  gateway --poll MS                                subgraphs of GATEWAY_SUBGRAPH_URLS, asked for their schemas

  --supergraph FILE   SDL of the supergraph
  --subgraphs FILE    YAML or JSON: name, address and schema (file, sdl or subgraph_url) of each subgraph
  --watch             serve what the files say after a change, without an interruption
  --poll MS           ask subgraphs for their schemas every MS milliseconds, for development
  --port PORT         4000 by default; 0 takes a free one
  --host HOST         address to listen on, 127.0.0.1 by default
  --config FILE       settings, one NAME=VALUE a line
  --help              this text

Every setting can stand in the environment as well; the command line wins over it, and it over the file.
SIGTERM ends the gateway when what runs has been answered. SIGUSR2 goes back to the supergraph before.
`

/**
 * The settings as they were given, or null when only the help is wanted.
 *
 * @throws Error that names an option which does not exist, or a file that cannot be read.
 */
export function readCommandLine(parameters: readonly string[], env: NodeJS.ProcessEnv): NodeJS.ProcessEnv | null {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      supergraph: { type: 'string' },
      subgraphs: { type: 'string' },
      watch: { type: 'boolean' },
      poll: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      config: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return null
  // A package manager runs this in its own folder and tells where it was called: paths are meant from there.
  const from = (path: string) => resolve(env['INIT_CWD'] ?? '.', path)
  const { supergraph, subgraphs, watch, poll, port, host, config } = values
  return {
    ...(config && parseEnv(readFileSync(from(config), 'utf8'))),
    ...env,
    // One names where supergraphs come from, whatever the environment names.
    ...(supergraph && { GATEWAY_SUPERGRAPH: from(supergraph), GATEWAY_SUBGRAPHS: undefined }),
    ...(subgraphs && { GATEWAY_SUBGRAPHS: from(subgraphs), ...(!supergraph && { GATEWAY_SUPERGRAPH: undefined }) }),
    ...(watch && { GATEWAY_WATCH: 'true' }),
    ...(poll && { GATEWAY_POLL: poll }),
    ...(port && { GATEWAY_PORT: port }),
    ...(host && { HOST: host }),
  }
}
