import type { Hints } from '@care/service/hints'
import { openInProcessHints } from '@care/service/hints/in-process'
import { createLog } from '@care/service/log'
import {
  type PatientRelations,
  RELATIONS_CHANNEL,
  type RelatedMember,
  type Relations,
  followRelations,
} from '@care/service/relations'

// Relations for tests: the real copy, of a feed that the test writes.

/** Relations that a test can change. */
export interface ExampleRelations extends AsyncDisposable {
  readonly relations: Relations
  /** Resolves when everybody who asks is answered by the change. */
  set(patientId: string, changes?: Partial<Omit<PatientRelations, 'patientId' | 'version'>>): Promise<void>
}

export const practitioner = (participantId: string, end: Date | null = null): RelatedMember => ({
  participantId,
  participantType: 'Practitioner',
  role: 'ATTENDING',
  start: '2020-01-01T00:00:00Z',
  end: end?.toISOString() ?? null,
})

export async function exampleRelations(): Promise<ExampleRelations> {
  const feed: PatientRelations[] = []
  const hints: Hints = openInProcessHints()
  const source = {
    after: async (version: number, limit: number) => feed.filter((it) => it.version > version).slice(0, limit),
  }
  const relations = await followRelations(source, hints, createLog('test', 'silent'))
  return {
    relations,
    async set(patientId, changes = {}) {
      const version = feed.length + 1
      const { promise, resolve } = Promise.withResolvers<void>()
      using _ = relations.onChange((changed) => {
        if (changed.version === version) resolve()
      })
      feed.push({
        patientId,
        version,
        organizationId: 'clinic',
        timeZone: 'Asia/Shanghai',
        language: 'zh-CN',
        enrollmentStatus: 'ACTIVE',
        conditions: [],
        members: [],
        consents: [],
        ...changes,
      })
      await hints.publish(RELATIONS_CHANNEL, '')
      await promise
    },
    async [Symbol.asyncDispose]() {
      await relations[Symbol.asyncDispose]()
      await hints[Symbol.asyncDispose]()
    },
  }
}
