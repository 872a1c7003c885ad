/** A doctor's list: one query over five subgraphs. */
export const FIVE_SUBGRAPHS = `query FiveSubgraphs {
  patients(first: 20) {
    totalCount
    edges {
      node {
        id
        name { text }
        latestReadings { id kind effectiveAt interpretation }
        alerts(first: 5, filter: { statuses: [ACTIVE, ACKNOWLEDGED, SNOOZED] }) { edges { node { id kind severity title } } }
        conversations(first: 3) { edges { node { id topic unreadCount } } }
        files(first: 3) { edges { node { id name kind } } }
        recommendedArticles(first: 2) { id title }
      }
    }
  }
}`

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[]
}

export interface FiveSubgraphs {
  readonly patients: Page<{
    readonly id: string
    readonly latestReadings: readonly { readonly kind: string }[] | null
    readonly alerts: Page<{ readonly id: string }> | null
    readonly conversations: Page<{ readonly topic: string | null }> | null
    readonly files: Page<{ readonly name: string }> | null
    readonly recommendedArticles: readonly { readonly title: string }[] | null
  }>
}
