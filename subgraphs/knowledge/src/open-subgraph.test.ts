import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { QdrantClient } from '@qdrant/js-client-rest'
import { openHints } from '@care/service/open-hints'
import { followRelations } from '@care/service/relations'
import { graphql } from 'graphql'
import { articlesFolder, openTestService, silent, wang } from '../test-data/open-library.ts'
import { readKnowledgeConfig } from './config.ts'
import { openKnowledgeSubgraph } from './subgraph.ts'

const secret = { INTERNAL_SECRET: 'x'.repeat(32) }
const qdrant = process.env['TEST_QDRANT_URL']
const embeddings = process.env['TEST_EMBEDDINGS_URL']

async function openOn(settings: NodeJS.ProcessEnv) {
  await using opening = new AsyncDisposableStack()
  const relations = opening.use(await followRelations({ after: async () => [] }, openHints(undefined, silent), silent))
  const subgraph = opening.use(
    await openKnowledgeSubgraph(readKnowledgeConfig({ ...secret, ...settings }), { log: silent, relations }),
  )
  const opened = opening.move()
  return {
    subgraph,
    async search(query: string): Promise<readonly string[]> {
      const { data, errors } = await graphql({
        schema: subgraph.schema,
        source: 'query ($query: String!) { searchArticles(query: $query) { edges { node { slug } } } }',
        variableValues: { query },
        contextValue: subgraph.createContext({ identity: wang, requestId: 'r', language: 'zh-CN' }),
      })
      assert.equal(errors, undefined)
      assert.ok(data)
      const { edges } = data['searchArticles'] as { edges: readonly { node: { slug: string } }[] }
      return edges.map(({ node }) => node.slug)
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

function keepsArticlesOn(name: string, settings: () => NodeJS.ProcessEnv): void {
  describe(`the knowledge subgraph on ${name}`, () => {
    it('imports articles, is ready, and answers after it was opened again', async () => {
      {
        await using opened = await openOn(settings())
        assert.deepEqual(await opened.search('在家怎么测血压'), [])
        const { articles, changed } = await opened.subgraph.importArticles(articlesFolder)
        assert.equal(articles, changed)
        for (const dependency of opened.subgraph.dependencies) await dependency.check()
        assert.equal((await opened.search('在家怎么测血压'))[0], 'bp-home')
      }
      await using again = await openOn(settings())
      assert.equal((await again.search('在家怎么测血压'))[0], 'bp-home')
      const { changed, passages } = await again.subgraph.importArticles(articlesFolder)
      assert.deepEqual([changed, passages], [0, null])
    })
  })
}

function sharesArticlesOn(name: string, settings: () => NodeJS.ProcessEnv): void {
  it(`takes articles that another process imports into ${name} while it runs`, async () => {
    await using opened = await openOn(settings())
    const script = fileURLToPath(new URL('import-articles.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [script, articlesFolder], { env: settings() })
    assert.match(stdout, /^51 articles, 51 of them changed/)
    assert.equal((await opened.search('在家怎么测血压'))[0], 'bp-home')
  })
}

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
})
after(() => rm(folder, { recursive: true }))

keepsArticlesOn('SQLite', () => ({ KNOWLEDGE_STORE: `sqlite:${join(folder, 'kept.sqlite')}` }))
sharesArticlesOn('SQLite', () => ({ KNOWLEDGE_STORE: `sqlite:${join(folder, 'shared.sqlite')}` }))

if (qdrant) {
  const namespace = `test-${randomUUID()}`
  const settings = { KNOWLEDGE_STORE: `qdrant:${qdrant}`, KNOWLEDGE_NAMESPACE: namespace }
  keepsArticlesOn('Qdrant', () => settings)
  sharesArticlesOn('Qdrant', () => ({ ...settings, KNOWLEDGE_NAMESPACE: `${namespace}-shared` }))
  if (embeddings) {
    const dense = {
      KNOWLEDGE_NAMESPACE: `${namespace}-dense`,
      EMBEDDINGS_URL: embeddings,
      EMBEDDINGS_QUERY_TIMEOUT_MS: '60000',
    }
    keepsArticlesOn('Qdrant with an embedding model', () => ({ ...settings, ...dense }))
  }
  after(async () => {
    const client = new QdrantClient({ url: qdrant, checkCompatibility: false })
    const { collections } = await client.getCollections()
    for (const { name } of collections) if (name.startsWith(namespace)) await client.deleteCollection(name)
  })
}

it('opens, and finds by words alone, while the embedding model does not answer; a later start makes it good', async () => {
  let fails = true
  await using service = await openTestService((body) => {
    const { input } = JSON.parse(body) as { input: readonly string[] }
    return fails
      ? { status: 503, body: {} }
      : { body: { data: input.map((text, index) => ({ index, embedding: [text.length, 1] })) } }
  })
  const file = { KNOWLEDGE_STORE: `sqlite:${join(folder, 'down.sqlite')}` }
  const env = { ...file, EMBEDDINGS_URL: service.url }
  {
    await using opened = await openOn(env)
    await assert.rejects(opened.subgraph.importArticles(articlesFolder), /status 503/)
  }
  {
    await using opened = await openOn(env)
    assert.equal((await opened.search('在家怎么测血压'))[0], 'bp-home')
  }
  fails = false
  await using opened = await openOn(env)
  const asked = service.requests.length
  await opened.search('在家怎么测血压')
  assert.equal(service.requests.length, asked + 1)
})

describe('the settings of the knowledge subgraph', () => {
  it('have standards for everything but the secret', () => {
    const config = readKnowledgeConfig(secret)
    assert.equal(config.KNOWLEDGE_STORE, 'sqlite:.data/knowledge/knowledge.sqlite')
    assert.equal(config.KNOWLEDGE_PORT, 8001)
    assert.equal(config.KNOWLEDGE_QUESTION_DAYS, 90)
  })

  it('refuse another kind of store, an unknown name and a bad address, all at once', () => {
    const env = { ...secret, KNOWLEDGE_STORE: 'postgres://x', KNOWLEDGE_STOER: 'x', EMBEDDINGS_URL: 'x' }
    assert.throws(
      () => readKnowledgeConfig(env),
      ({ message }: Error) =>
        ['KNOWLEDGE_STORE', 'KNOWLEDGE_STOER', 'EMBEDDINGS_URL'].every((name) => message.includes(name)),
    )
  })
})
