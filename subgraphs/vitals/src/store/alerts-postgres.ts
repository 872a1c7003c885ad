import type { Database } from '@care/service/postgres'
import { sql } from 'drizzle-orm'
import type { AlertStore } from './alerts.ts'

export const createAlertStore = (database: Database): AlertStore => ({
  async check() {
    await database.execute(sql`select 1`)
  },
})
