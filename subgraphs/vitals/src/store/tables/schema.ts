import { pgSchema } from 'drizzle-orm/pg-core'

/** The PostgreSQL schema of this subgraph: one server may hold those of all five. */
export const vitals = pgSchema('vitals')
