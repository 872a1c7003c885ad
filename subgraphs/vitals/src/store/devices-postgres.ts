import type { Database } from '@care/service/postgres'
import { sql } from 'drizzle-orm'
import type { DeviceStore } from './devices.ts'

export const createDeviceStore = (database: Database): DeviceStore => ({
  async check() {
    await database.execute(sql`select 1`)
  },
})
