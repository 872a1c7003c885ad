import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { type Variant, eventsSdl, factsSdl } from './sdl.ts'

export type SubgraphUrls = Readonly<Record<'events' | 'facts', string>>

/** @throws Error with every composition error, one a line. */
export function supergraphOf(urls: SubgraphUrls, variant: Variant = {}): string {
  const whole = { label: 'events', ...variant } as const
  const { supergraphSdl, errors } = composeServices([
    { name: 'events', url: urls.events, typeDefs: parse(eventsSdl(whole)) },
    { name: 'facts', url: urls.facts, typeDefs: parse(factsSdl(whole)) },
  ])
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return supergraphSdl
}
