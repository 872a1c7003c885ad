/** What an operator's call is answered with. */
export interface AdminAnswer {
  readonly status: number
  /** Sent as JSON. */
  readonly body: unknown
}

/** One call that operators can make. */
export interface AdminRoute {
  readonly method: 'GET' | 'POST'
  readonly path: `/admin/${string}`
  answer(query: URLSearchParams): AdminAnswer | Promise<AdminAnswer>
}

export type Routed =
  | { readonly kind: 'found'; readonly route: AdminRoute }
  | { readonly kind: 'other-method'; readonly allow: string }
  | { readonly kind: 'none' }

export function findRoute(routes: readonly AdminRoute[], method: string | undefined, path: string | undefined): Routed {
  const there = routes.filter((route) => route.path === path)
  const route = there.find((it) => it.method === method)
  if (route) return { kind: 'found', route }
  if (there.length > 0) return { kind: 'other-method', allow: there.map((it) => it.method).join(', ') }
  return { kind: 'none' }
}
