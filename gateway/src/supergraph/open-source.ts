import type { Log } from '@care/service/log'
import type { GatewayConfig } from '../config.ts'
import { type ComposedSourceOptions, openComposedSource } from './composed-source.ts'
import { openFileSource } from './file-source.ts'
import type { OpenSource } from './source.ts'
import { readSubgraphsFile } from './subgraphs-file.ts'

export type SourceConfig = Pick<
  GatewayConfig,
  'GATEWAY_SUPERGRAPH' | 'GATEWAY_SUBGRAPHS' | 'GATEWAY_SUBGRAPH_URLS' | 'GATEWAY_WATCH' | 'GATEWAY_POLL'
>

export type SourceDeps = Pick<ComposedSourceOptions, 'compose' | 'headersFor'> & { readonly log: Log }

/** The source that the settings name: a supergraph's file, a list of subgraphs, or the subgraphs themselves. */
export function openSourceOf(config: SourceConfig, deps: SourceDeps): OpenSource {
  const { GATEWAY_SUPERGRAPH: supergraph, GATEWAY_SUBGRAPHS: list, GATEWAY_WATCH: watch, GATEWAY_POLL: poll } = config
  if (supergraph !== '') {
    return (onChange) => openFileSource(supergraph, { onChange: watch ? onChange : undefined, log: deps.log })
  }
  if (list !== undefined) {
    const places = () => readSubgraphsFile(list)
    return (onChange) => openComposedSource({ name: list, places, file: list, watch, poll, onChange, ...deps })
  }
  const places = async () =>
    Object.entries(config.GATEWAY_SUBGRAPH_URLS).map(([name, url]) => ({
      name,
      url,
      schema: { kind: 'asked', url, headers: {} } as const,
    }))
  return (onChange) =>
    openComposedSource({ name: 'the subgraphs', places, file: undefined, watch: false, poll, onChange, ...deps })
}
