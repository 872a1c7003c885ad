import type { GraphiqlTab } from '@care/gateway'

export const exampleSubscription = `subscription LiveAlerts {
  vitalAlerts(filter: { minSeverity: WARNING }) {
    __typename
    cursor
    ... on AlertChanged {
      event { type occurredAt }
      alert { id kind severity status title patient { id name { text } } readings { kind effectiveAt } }
    }
  }
}`

const signIn = `# 1. Run this, and copy the token into the headers of the next tabs.
mutation SignIn {
  signIn(input: { username: "dr.chen", password: "demo" }) {
    accessToken
    expiresAt
    errors { code message }
  }
}
`

const exampleQuery = `# 2. One query over five subgraphs.
query Board {
  patients(first: 10) {
    totalCount
    edges {
      node {
        id
        name { text }
        latestReadings { kind effectiveAt interpretation }
        alerts(first: 3, filter: { statuses: [ACTIVE, ACKNOWLEDGED, SNOOZED] }) { edges { node { kind severity title } } }
        conversations(first: 3) { edges { node { topic unreadCount } } }
        files(first: 3) { edges { node { name kind } } }
        recommendedArticles(first: 2) { title }
      }
    }
  }
}
`

const headers = JSON.stringify({ authorization: 'Bearer PASTE THE ACCESS TOKEN HERE' }, null, 2)

/** What GraphiQL opens with: sign in, ask, listen. */
export const graphiqlTabs: readonly GraphiqlTab[] = [
  { query: signIn },
  { query: exampleQuery, headers },
  { query: `# 3. Live: the first alert comes within a minute of the start.\n${exampleSubscription}\n`, headers },
]
