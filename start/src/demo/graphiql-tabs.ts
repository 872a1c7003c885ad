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

const signIn = `# 1. Run this (Ctrl-Enter) and copy the token.
# It is good for 15 minutes.
mutation SignIn {
  signIn(input: { username: "dr.chen", password: "demo" }) {
    accessToken
    expiresAt
    errors { code message }
  }
}
`

/** Without a header of its own a tab can still load the schema: a made-up token would be refused. */
const withToken = `# In "Headers" below, put:
# { "authorization": "Bearer THE TOKEN" }`

const exampleQuery = `# 2. One query over five subgraphs.
${withToken}
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

const liveAlerts = `# 3. Live alerts, as they happen.
${withToken}
${exampleSubscription}
`

/** What GraphiQL opens with: sign in, ask, listen. */
export const graphiqlTabs: readonly GraphiqlTab[] = [{ query: signIn }, { query: exampleQuery }, { query: liveAlerts }]
