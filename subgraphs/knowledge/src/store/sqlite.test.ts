import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { openSqliteStore } from './sqlite.ts'
import { aPassage, anAnswer, anArticle, knowledgeStoreContract } from './store.contract.ts'

knowledgeStoreContract('SQLite', async () => openSqliteStore(''))

it('keeps what was written, and shows it to another process that has the file open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
  try {
    await using service = openSqliteStore(join(folder, 'new', 'knowledge.sqlite'))
    const query = {
      terms: { indices: [1], values: [1] },
      dense: [0, 1],
      where: { languages: null, kinds: null, topics: null, audience: null, statuses: ['PUBLISHED'] as const },
      limit: 5,
    }
    assert.equal((await service.findPassages(query)).lexical.length, 0)
    const article = anArticle()
    const answer = anAnswer()
    const passage = aPassage({ dense: [0.6, 0.8] })
    {
      await using importer = openSqliteStore(join(folder, 'new', 'knowledge.sqlite'))
      await importer.saveArticleVersions([article])
      await importer.keepAnswer(answer)
      await using build = await importer.buildIndex('import', 2)
      await build.add([passage])
      await build.activate()
    }
    assert.deepEqual(await service.publishedArticles([article.id]), [article])
    assert.deepEqual(await service.answers([answer.id]), [answer])
    const { lexical, dense } = await service.findPassages(query)
    assert.equal(lexical[0]?.passage.id, passage.id)
    assert.ok(Math.abs((dense[0]?.score ?? 0) - 0.8) < 1e-6)
  } finally {
    await rm(folder, { recursive: true })
  }
})
