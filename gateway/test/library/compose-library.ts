import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { booksSdl } from './books.ts'
import { reviewsSdl } from './reviews.ts'

/** Where the supergraph says that its subgraphs are. */
export interface LibraryUrls {
  readonly books?: string
  readonly reviews?: string
}

export const composeLibrary = ({ books = 'http://books', reviews = 'http://reviews' }: LibraryUrls = {}): string =>
  compose({ books: [books, booksSdl], reviews: [reviews, reviewsSdl] })

/**
 * A supergraph of any subgraphs: address and SDL by name.
 *
 * @throws Error with every composition error, one a line.
 */
export function compose(subgraphs: Readonly<Record<string, readonly [url: string, sdl: string]>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, [url, sdl]]) => ({ name, url, typeDefs: parse(sdl) })),
  )
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return supergraphSdl
}
