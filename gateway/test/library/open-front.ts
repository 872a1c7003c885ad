import type { Metrics } from '@care/service/metrics'
import type { Books } from './books.ts'
import { type LibraryOptions, openLibrary } from './open-library.ts'
import type { Reviews } from './reviews.ts'

/** The library as a client sees it that speaks HTTP and wants to see everything of an answer. */
export interface Front extends AsyncDisposable {
  readonly url: string
  readonly books: Books
  readonly reviews: Reviews
  readonly metrics: Metrics
  /** Requests that hold on to the supergraph. */
  readonly leases: number
  post(body: unknown, headers?: Record<string, string>): Promise<Response>
}

export async function openFront(options: LibraryOptions = {}): Promise<Front> {
  const { gateway, books, reviews, metrics, [Symbol.asyncDispose]: dispose } = await openLibrary(options)
  const { url, supergraphs } = gateway
  return {
    url,
    books,
    reviews,
    metrics,
    get leases() {
      return supergraphs.state().current.leases
    },
    post: (body, headers) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    [Symbol.asyncDispose]: dispose,
  }
}
