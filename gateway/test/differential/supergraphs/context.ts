import { createScenario, federation2 } from './scenario.ts'

/** `@context` and `@fromContext`. Stock refuses it: only ways of ours are compared. */
export const context = createScenario(
  'context',
  {
    accounts: /* GraphQL */ `
      ${federation2}
      type Query {
        account: Account
        accounts: [Account!]
      }
      type Account @key(fields: "id") @context(name: "account") {
        id: ID!
        currency: String
        locale: Locale
        orders: [Purchase]
        main: Purchase
      }
      type Locale {
        language: String!
        region: String
      }
      type Purchase @key(fields: "id") {
        id: ID!
        price(currency: String @fromContext(field: "$account { currency }")): Int
        text(language: String @fromContext(field: "$account { locale { language } }"), long: Boolean = false): String
        items: [Thing]
      }
      type Thing @key(fields: "id") {
        id: ID!
      }
    `,
    things: /* GraphQL */ `
      ${federation2}
      type Thing @key(fields: "id") {
        id: ID!
        name: String
      }
    `,
  },
  { hasStock: false },
)
