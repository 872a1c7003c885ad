import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import {
  type TestLibrary,
  chen,
  editor,
  garcia,
  okafor,
  openTestLibrary,
  partner,
  patients,
  wang,
} from '../test-data/open-library.ts'
import { anArticle, anAnswer } from './store/store.contract.ts'
import type { KnowledgeStore } from './store/store.ts'

/** The data of an answer without errors, as whoever asked expects it. */
async function dataOf<Data = unknown>(
  library: TestLibrary,
  who: Identity | null,
  source: string,
  options = {},
): Promise<Data> {
  const { data, errors } = await library.ask(who, source, options)
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data as Data
}

const codeOf = async (library: TestLibrary, who: Identity | null, source: string, options = {}) =>
  (await library.ask(who, source, options)).errors?.[0]?.extensions?.['code']

interface Page {
  readonly edges: readonly {
    readonly cursor: string
    readonly score: number
    readonly snippet: string
    readonly node: { slug: string; language: string; title: string }
  }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly endCursor: string | null
  }
}

/** Every edge of a connection, read page by page. */
async function readAll(ask: (cursor: string | null) => Promise<Page>): Promise<Page['edges'][number][]> {
  const edges: Page['edges'][number][] = []
  let cursor: string | null = null
  for (;;) {
    const page: Page = await ask(cursor)
    assert.equal(page.pageInfo.hasPreviousPage, cursor !== null)
    edges.push(...page.edges)
    if (!page.pageInfo.hasNextPage) return edges
    cursor = page.pageInfo.endCursor
  }
}

describe('articles in the graph', () => {
  let library: TestLibrary
  before(async () => {
    library = await openTestLibrary()
  })
  after(() => library[Symbol.asyncDispose]())

  it('are listed in the caller’s language and for the caller’s role, page by page without holes', async () => {
    const query = `query ($after: String) { articles(first: 3, after: $after) {
      edges { cursor node { slug language title } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`
    const list = (who: Identity, language: 'zh-CN' | 'en') =>
      readAll(
        async (cursor) =>
          (await dataOf<{ articles: Page }>(library, who, query, { variables: { after: cursor }, language })).articles,
      )
    const chinese = await list(wang, 'zh-CN')
    assert.equal(chinese.length, 25)
    assert.equal(new Set(chinese.map(({ node }) => node.slug)).size, 25)
    assert.ok(chinese.every(({ node }) => node.language === 'zh-CN'))
    assert.equal((await list(wang, 'en')).length, 25)
    assert.ok((await list(chen, 'zh-CN')).some(({ node }) => node.slug === 'guideline-bp-followup'))
  })

  it('are narrowed by a filter', async () => {
    const query = `{ articles(filter: { languages: ["zh-TW", "en"], topics: ["foot", "device"], kinds: [DEVICE_HELP] }) {
      edges { node { slug language } } } }`
    const { edges } = (await dataOf<{ articles: Page }>(library, wang, query)).articles
    assert.deepEqual(
      new Set(edges.map(({ node }) => `${node.slug} ${node.language}`)),
      new Set(['device zh-CN', 'device en']),
    )
  })

  it('have translations that share their slug, and are found by it in the best of the wanted languages', async () => {
    const query = `query ($languages: [LanguageTag!]) { articleBySlug(slug: "bp-home", languages: $languages) {
      language translations { language slug translations { language } } } }`
    const bySlug = async (languages: string[] | null, language: 'zh-CN' | 'en' = 'en') =>
      (
        await dataOf<{ articleBySlug: { language: string } | null }>(library, wang, query, {
          variables: { languages },
          language,
        })
      ).articleBySlug
    assert.deepEqual(await bySlug(null), {
      language: 'en',
      translations: [{ language: 'zh-CN', slug: 'bp-home', translations: [{ language: 'en' }] }],
    })
    assert.equal((await bySlug(['fr', 'zh-Hans', 'en']))?.language, 'zh-CN')
    assert.equal(await bySlug(['fr']), null)
  })

  it('that are not published are shown to editors alone, by id, by list and by search', async () => {
    const draft = anArticle({ status: 'DRAFT', publishedAt: null, title: '未发布的草稿' })
    await library.store.saveArticleVersions([draft])
    const byId = (who: Identity) => dataOf(library, who, `{ article(id: "${draft.id}") { title } }`)
    assert.deepEqual(await byId(editor), { article: { title: draft.title } })
    assert.deepEqual(await byId(wang), { article: null })
    const list = '{ articles(filter: { statuses: [DRAFT] }) { edges { node { title } } } }'
    const search = '{ searchArticles(query: "血压", filter: { statuses: [DRAFT] }) { edges { node { title } } } }'
    assert.equal(await codeOf(library, wang, list), 'FORBIDDEN')
    assert.equal(await codeOf(library, chen, search), 'FORBIDDEN')
    assert.deepEqual(await dataOf(library, editor, list), { articles: { edges: [{ node: { title: draft.title } }] } })
  })

  it('are not shown to those who are not signed in, by whatever way', async () => {
    const { rows } = await library.store.listArticles(
      { languages: null, kinds: null, topics: null, audience: null, statuses: ['PUBLISHED'] },
      { limit: 1, after: null, before: null, backward: false },
    )
    const id = rows[0]?.id
    for (const root of [
      `article(id: "${id}") { id }`,
      'articleBySlug(slug: "bp-home") { id }',
      'articles { edges { cursor } }',
      'searchArticles(query: "x") { edges { cursor } }',
      'answer(id: "x") { id }',
    ])
      assert.equal(await codeOf(library, null, `{ ${root} }`), 'UNAUTHENTICATED', root)
    const reference = `{ _entities(representations: [{ __typename: "Article", id: "${id}" }]) { ... on Article { id } } }`
    assert.deepEqual(await dataOf(library, null, reference), { _entities: [null] })
    assert.deepEqual(await dataOf(library, wang, reference), { _entities: [{ id }] })
  })

  it('are found by a question, the best first, with scores from 1 down and a short snippet', async () => {
    const query = `query ($query: String!, $after: String) { searchArticles(query: $query, first: 4, after: $after) {
      edges { cursor score snippet node { slug language title } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`
    const search = (words: string, cursor: string | null) =>
      dataOf<{ searchArticles: Page }>(library, wang, query, { variables: { query: words, after: cursor } })
    const edges = await readAll(async (cursor) => (await search('在家怎么测血压', cursor)).searchArticles)
    assert.equal(edges[0]?.node.slug, 'bp-home')
    assert.ok(edges.length > 4)
    assert.equal(new Set(edges.map(({ node }) => node.slug)).size, edges.length)
    const scores = edges.map(({ score }) => score)
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    )
    assert.ok(scores.every((score) => score >= 0 && score <= 1))
    assert.ok(edges.every(({ snippet }) => snippet.length > 0 && snippet.length <= 300))
  })

  it('are found in Chinese by words in Chinese, and otherwise in the languages of the filter or the caller', async () => {
    const query = `query ($query: String!, $languages: [LanguageTag!]) {
      searchArticles(query: $query, filter: { languages: $languages }) { edges { node { language } } } }`
    const languagesOf = async (words: string, languages: readonly string[] | null, language: 'zh-CN' | 'en') => {
      const variables = { query: words, languages }
      const page = await dataOf<{ searchArticles: Page }>(library, wang, query, { variables, language })
      return [...new Set(page.searchArticles.edges.map(({ node }) => node.language))]
    }
    assert.deepEqual(await languagesOf('血压', null, 'en'), ['zh-CN'])
    assert.deepEqual(await languagesOf('COPD 血氧', null, 'en'), ['zh-CN'])
    assert.deepEqual(await languagesOf('HbA1c', null, 'zh-CN'), ['zh-CN'])
    assert.deepEqual(await languagesOf('blood pressure', null, 'en'), ['en'])
    assert.deepEqual(await languagesOf('血压', ['en'], 'zh-CN'), ['en'])
  })

  it('refuse queries, sizes and cursors that cannot be', async () => {
    for (const root of [
      'searchArticles(query: " ") { edges { cursor } }',
      `searchArticles(query: "${'x'.repeat(201)}") { edges { cursor } }`,
      'searchArticles(query: "x", first: 51) { edges { cursor } }',
      'searchArticles(query: "x", after: "WzFd") { edges { cursor } }',
      'articles(first: 101) { edges { cursor } }',
      'articles(first: 0) { edges { cursor } }',
      'articles(after: "x") { edges { cursor } }',
    ])
      assert.equal(await codeOf(library, wang, `{ ${root} }`), 'BAD_USER_INPUT', root)
  })
})

interface PatientData {
  readonly recommendedArticles: readonly { slug: string; language: string }[] | null
  readonly answers: { readonly edges: readonly unknown[] } | null
}

const patientFields = `
  recommendedArticles(first: 3) { slug language translations { language } }
  answers(first: 2) { edges { node { id citations { article { id } } patient { id } } } pageInfo { hasNextPage } }`

const patientQuery = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Patient { id ${patientFields} } } }`

const references = (...ids: readonly string[]) => ({
  variables: { representations: ids.map((id) => ({ __typename: 'Patient', id })) },
})

describe('what the knowledge subgraph adds to a patient', () => {
  it('recommends articles that fit the conditions, in the patient’s language', async () => {
    await using library = await openTestLibrary()
    const slugs = async (who: Identity, id: string) => {
      const { _entities: entities } = await dataOf<{ _entities: readonly PatientData[] }>(
        library,
        who,
        patientQuery,
        references(id),
      )
      return entities[0]?.recommendedArticles ?? assert.fail()
    }
    const forWang = await slugs(wang, 'wang')
    assert.equal(forWang.length, 3)
    assert.ok(forWang.every(({ language, slug }) => language === 'zh-CN' && /^bp-|^device$|^missed-dose$/.test(slug)))
    const forGarcia = await slugs(garcia, 'garcia')
    assert.ok(forGarcia.every(({ language }) => language === 'en'))
    assert.ok(forGarcia.some(({ slug }) => slug === 'weight-hf'))
  })

  it('is hidden from whoever does not care for the patient, and from accounts without the scope', async () => {
    await using library = await openTestLibrary()
    await library.store.keepAnswer(anAnswer({ patientId: 'wang', citations: [] }))
    const seen = (who: Identity | null) =>
      dataOf<{ _entities: readonly (PatientData | null)[] }>(library, who, patientQuery, references('wang', 'nobody'))
    assert.deepEqual(await seen(okafor), { _entities: [null, null] })
    assert.deepEqual(await seen(null), { _entities: [null, null] })
    const [forChen] = (await seen(chen))['_entities']
    assert.equal(forChen?.answers?.edges.length, 1)
    // A partner organisation that the patient shares with sees the patient, and nothing of the assistant.
    assert.deepEqual(await seen(partner), {
      _entities: [{ id: 'wang', recommendedArticles: null, answers: null }, null],
    })
  })

  it('is shown no longer once the care team has changed', async () => {
    const [first] = patients
    assert.ok(first)
    const ended = { ...first, members: first.members.map((member) => ({ ...member, end: '2026-01-01T00:00:00.000Z' })) }
    await using library = await openTestLibrary({ relatedPatients: [ended] })
    assert.deepEqual(await dataOf(library, chen, patientQuery, references('wang')), { _entities: [null] })
    const options = { ...references('wang'), now: new Date('2025-12-31T23:59:59Z') }
    assert.notDeepEqual(await dataOf(library, chen, patientQuery, options), { _entities: [null] })
  })

  it('costs the store one call for each kind of thing, however many patients there are', async () => {
    const calls = new Map<string, number>()
    const counting = (store: KnowledgeStore): KnowledgeStore =>
      new Proxy(store, {
        get(target, name, receiver) {
          const value: unknown = Reflect.get(target, name, receiver)
          if (typeof value !== 'function' || typeof name === 'symbol') return value
          return (...given: readonly unknown[]) => {
            calls.set(name, (calls.get(name) ?? 0) + 1)
            return Reflect.apply(value, target, given) as unknown
          }
        },
      })
    const many = Array.from({ length: 50 }, (_, i) => ({
      ...(patients[i % 2] ?? assert.fail()),
      patientId: `p${i}`,
      version: i + 1,
      members: patients[0]?.members ?? [],
    }))
    await using library = await openTestLibrary({ relatedPatients: many, wrap: counting })
    const { rows } = await library.store.listArticles(
      { languages: ['zh'], kinds: null, topics: null, audience: null, statuses: ['PUBLISHED'] },
      { limit: 20, after: null, before: null, backward: false },
    )
    for (const { patientId } of many) {
      for (let i = 0; i < 3; i += 1) {
        const citations = rows.slice(i, i + 3).map(({ id, version }, at) => ({
          marker: at + 1,
          articleId: id,
          articleVersion: version,
          passage: 'x',
        }))
        await library.store.keepAnswer(anAnswer({ patientId, citations, askedAt: new Date(1e12 + i) }))
      }
    }
    calls.clear()
    const { _entities: entities } = await dataOf<{ _entities: readonly PatientData[] }>(
      library,
      chen,
      patientQuery,
      references(...many.map(({ patientId }) => patientId)),
    )
    assert.equal(entities.length, 50)
    assert.ok(entities.every(({ answers }) => answers?.edges.length === 2))
    assert.deepEqual(Object.fromEntries(calls), {
      listArticles: 1, // recommended to all patients
      publishedBySlug: 1, // translations of all of them
      answersForPatients: 1,
      publishedArticles: 1, // cited by all answers
    })
  })

  it('pages through a patient’s answers, and takes several pages of one patient in one request', async () => {
    await using library = await openTestLibrary()
    for (let i = 0; i < 5; i += 1) {
      await library.store.keepAnswer(anAnswer({ patientId: 'wang', citations: [], askedAt: new Date(1e12 + i) }))
    }
    const query = `query ($representations: [_Any!]!, $after: String) { _entities(representations: $representations) { ... on Patient {
      two: answers(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } }
      all: answers(first: 100) { edges { node { id } } } } } }`
    interface Pages {
      readonly _entities: readonly { readonly two: Page; readonly all: Page }[]
    }
    const [patient] = (await dataOf<Pages>(library, wang, query, references('wang')))['_entities']
    const variables = { ...references('wang').variables, after: patient?.two.pageInfo.endCursor }
    const [next] = (await dataOf<Pages>(library, wang, query, { variables }))['_entities']
    assert.deepEqual([...(patient?.two.edges ?? []), ...(next?.two.edges ?? [])], patient?.all.edges.slice(0, 4))
  })
})

it('shows a citation’s article as it is now, and as it was when it has been withdrawn', async () => {
  await using library = await openTestLibrary()
  const first = anArticle({ slug: randomUUID(), title: 'first' })
  await library.store.saveArticleVersions([first])
  const citations = [{ marker: 1, articleId: first.id, articleVersion: 1, passage: 'as it was' }]
  const answer = await library.store.keepAnswer(anAnswer({ patientId: 'wang', citations }))
  const query = `{ answer(id: "${answer.id}") { citations { articleVersion passage article { title status version } } } }`
  const cited = async () =>
    (await dataOf<{ answer: { citations: readonly unknown[] } }>(library, wang, query)).answer.citations[0]
  const given = { articleVersion: 1, passage: 'as it was' }
  await library.store.saveArticleVersions([
    { ...first, newest: false, status: 'RETIRED' },
    { ...first, version: 2, title: 'second' },
  ])
  assert.deepEqual(await cited(), { ...given, article: { title: 'second', status: 'PUBLISHED', version: 2 } })
  await library.store.saveArticleVersions([{ ...first, version: 2, title: 'second', status: 'RETIRED' }])
  assert.deepEqual(await cited(), { ...given, article: { title: 'first', status: 'RETIRED', version: 1 } })
})
