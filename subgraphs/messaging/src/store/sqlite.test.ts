import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openSqliteStore } from './sqlite.ts'
import { RESPONSE, aConversation, aMessage, messagingStoreContract } from './store.contract.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'messaging-'))
})
after(() => rm(folder, { recursive: true }))

messagingStoreContract('node:sqlite', async () => {
  const file = join(folder, 'data', 'messages.sqlite')
  return { here: openSqliteStore(file, RESPONSE), there: openSqliteStore(file, RESPONSE) }
})

describe('a file of messages', () => {
  it('is there again when it is opened again', async () => {
    const file = join(folder, 'again.sqlite')
    const { conversation, patient } = aConversation()
    {
      await using store = openSqliteStore(file, RESPONSE)
      await store.start({ callerId: 'a', key: 'k', digest: 'd' }, conversation, new Date())
      await store.append(aMessage(conversation.id, patient, 'hello'))
    }
    await using store = openSqliteStore(file, RESPONSE)
    const [message] = await store.messagesAfter(conversation.id, 0, 10)
    assert.equal(message?.body, 'hello')
  })

  it('that is something else is refused by name', async () => {
    const file = join(folder, 'not-a-database')
    await writeFile(file, 'This is not a database. '.repeat(100))
    assert.throws(() => openSqliteStore(file, RESPONSE), /not-a-database/)
  })
})
