import assert from 'node:assert/strict'
import { it } from 'node:test'
import { silent } from '../../test-data/open-library.ts'
import { openSqliteStore } from '../store/sqlite.ts'
import { anAnswer } from '../store/store.contract.ts'
import { forgetQuestions } from './forget.ts'

it('blanks old questions when the service starts, and leaves the others', async () => {
  await using store = openSqliteStore('')
  const old = anAnswer({ askedAt: new Date(Date.now() - 91 * 86_400_000) })
  const recent = anAnswer({ askedAt: new Date(Date.now() - 89 * 86_400_000) })
  await store.keepAnswer(old)
  await store.keepAnswer(recent)
  await forgetQuestions(store, 90, silent)[Symbol.asyncDispose]()
  const [oldQuestion, recentQuestion] = await Promise.all(
    [old, recent].map(async ({ id }) => (await store.answers([id]))[0]?.question),
  )
  assert.deepEqual([oldQuestion, recentQuestion], [null, recent.question])
})
