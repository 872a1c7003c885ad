import type { DatabaseSync } from 'node:sqlite'
import { type ExactIndex, createExactIndex } from './exact-index.ts'
import { transaction } from './sqlite-transaction.ts'
import type { IndexedPassage, KnowledgeStore } from './store.ts'

type PassageMethods = Pick<KnowledgeStore, 'indexSignature' | 'buildIndex' | 'findPassages'>

/** Generations of passages in a database; the active one is held in memory, and loaded anew when another became active. */
export function sqlitePassages(database: DatabaseSync): PassageMethods {
  let loaded: { readonly generation: number; readonly index: ExactIndex } | null = null
  const active = () => database.prepare('select generation, signature from passage_indexes where active = 1').get()

  const activeIndex = (): ExactIndex | null => {
    const generation = active()?.['generation']
    if (generation === undefined) return null
    if (loaded?.generation !== generation) {
      database.exec('begin') // One view of both tables, whatever an import commits meanwhile.
      try {
        const current = Number(active()?.['generation'])
        loaded = { generation: current, index: createExactIndex(read(current)) }
      } finally {
        database.exec('commit')
      }
    }
    return loaded.index
  }

  const read = (generation: number): IndexedPassage[] =>
    database
      .prepare('select row, dense from passages where generation = ? order by id')
      .all(generation)
      .map(({ row, dense }) => ({
        ...(JSON.parse(String(row)) as Omit<IndexedPassage, 'dense'>),
        dense: dense instanceof Uint8Array ? Array.from(new Float32Array(dense.slice().buffer)) : null,
      }))

  return {
    async indexSignature() {
      const signature = active()?.['signature']
      return signature === undefined ? null : String(signature)
    },

    async buildIndex(signature) {
      const { lastInsertRowid } = database
        .prepare('insert into passage_indexes (signature, active) values (?, 0)')
        .run(signature)
      const generation = Number(lastInsertRowid)
      const remove = (which: string) =>
        database.exec(`delete from passages where ${which}; delete from passage_indexes where ${which}`)
      let isActive = false
      return {
        async add(passages) {
          const insert = database.prepare('insert into passages (generation, id, row, dense) values (?, ?, ?, ?)')
          transaction(database, () => {
            for (const { dense, ...row } of passages) {
              const bytes = dense && new Uint8Array(Float32Array.from(dense).buffer)
              insert.run(generation, row.id, JSON.stringify(row), bytes)
            }
          })
        },
        async activate() {
          transaction(database, () => {
            database.exec(`update passage_indexes set active = (generation = ${generation})`)
            remove(`generation < ${generation}`)
          })
          isActive = true
        },
        async [Symbol.asyncDispose]() {
          if (!isActive) remove(`generation = ${generation}`)
        },
      }
    },

    async findPassages(query) {
      return activeIndex()?.find(query) ?? { lexical: [], dense: [] }
    },
  }
}
