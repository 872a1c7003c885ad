import type { Change, ChangeOutcome } from '../supergraph/change.ts'
import type { HeldGeneration } from '../supergraph/held-generation.ts'
import type { Supergraphs } from '../supergraph/open-supergraphs.ts'
import type { AdminAnswer, AdminRoute } from './routes.ts'

/** What served, serves and happened; reloading and going back. */
export const supergraphRoutes = (
  supergraphs: Pick<Supergraphs, 'state' | 'reload' | 'rollback'>,
): readonly AdminRoute[] => [
  {
    method: 'GET',
    path: '/admin/supergraph',
    answer() {
      const { source, current, previous, candidate, retired, changes } = supergraphs.state()
      return {
        status: 200,
        body: {
          source,
          current: present(current),
          previous: previous && present(previous),
          candidate: candidate && { hash: candidate.hash, since: candidate.since },
          retired: retired.map(present),
          changes,
        },
      }
    },
  },
  {
    method: 'POST',
    path: '/admin/supergraph/rollback',
    answer: () => answerWith(supergraphs.rollback(), ['rolled_back']),
  },
  {
    method: 'POST',
    path: '/admin/supergraph/reload',
    // `?again=true` serves even what was rolled back.
    answer: async (query) =>
      answerWith(await supergraphs.reload(query.get('again') === 'true'), ['loaded', 'unchanged']),
  },
]

const present = ({ generation: { number, hash, subgraphs }, loadedAt, leases }: HeldGeneration) => ({
  generation: number,
  hash,
  loadedAt,
  leases,
  subgraphs: subgraphs.map(({ name }) => name),
})

/** The supergraph that was asked for serves, or it conflicts with what there is. */
const answerWith = (change: Change, wanted: readonly ChangeOutcome[]): AdminAnswer => ({
  status: wanted.includes(change.outcome) ? 200 : 409,
  body: change,
})
