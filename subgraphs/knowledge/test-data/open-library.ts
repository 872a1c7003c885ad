import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Identity } from '@care/service/identity'
import { openHints } from '@care/service/open-hints'
import { listen } from '@care/service/listen'
import { createLog } from '@care/service/log'
import { type PatientRelations, type Relations, followRelations } from '@care/service/relations'
import { type ExecutionResult, graphql } from 'graphql'
import { openSqliteStore } from '../src/store/sqlite.ts'
import type { KnowledgeStore } from '../src/store/store.ts'
import { importArticles } from '../src/articles/import-articles.ts'
import type { LanguageModel } from '../src/answers/language-model.ts'
import { type Shared, createContext } from '../src/context.ts'
import { type Embeddings, openEmbeddings } from '../src/retrieval/embeddings.ts'
import { createRetrieval } from '../src/retrieval/find-passages.ts'
import { createSchema } from '../src/schema.ts'

/** The articles that come with the product. */
export const articlesFolder = fileURLToPath(new URL('../../../start/data/articles', import.meta.url))

export const silent = createLog('test', 'silent')

const always = { start: '2020-01-01T00:00:00.000Z', end: null }

/** People of the examples: Wang and Garcia are patients, Chen cares for Wang, Okafor for nobody. */
const patient = (id: string, given: Partial<PatientRelations>): PatientRelations => ({
  patientId: id,
  version: 0,
  organizationId: 'org',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  enrollmentStatus: 'ACTIVE',
  conditions: [],
  members: [],
  consents: [],
  ...given,
})

export const patients: readonly PatientRelations[] = [
  patient('wang', {
    version: 1,
    conditions: ['HYPERTENSION'],
    members: [{ participantId: 'chen', participantType: 'Practitioner', role: 'ATTENDING', ...always }],
    consents: [
      { scope: 'AI_ASSISTANT', granteeId: null, ...always },
      { scope: 'PARTNER_SHARING', granteeId: 'partner-org', ...always },
    ],
  }),
  patient('garcia', { version: 2, language: 'en', conditions: ['TYPE_2_DIABETES', 'HEART_FAILURE'] }),
]

const identity = (given: Partial<Identity>): Identity => ({
  subject: 'nobody',
  roles: ['PATIENT'],
  scopes: ['knowledge:ask', 'knowledge:read'],
  patientId: null,
  practitionerId: null,
  caregiverId: null,
  organizationId: null,
  sessionExpiresAt: new Date('2099-01-01T00:00:00Z'),
  ...given,
})

export const wang = identity({ subject: 'account-of-wang', patientId: 'wang' })
export const garcia = identity({ subject: 'account-of-garcia', patientId: 'garcia' })
export const chen = identity({ subject: 'account-of-chen', roles: ['PRACTITIONER'], practitionerId: 'chen' })
export const okafor = identity({ subject: 'account-of-okafor', roles: ['PRACTITIONER'], practitionerId: 'okafor' })
export const editor = identity({ roles: ['ADMINISTRATOR'], scopes: ['knowledge:edit', 'knowledge:read'] })
export const partner = identity({ roles: ['PARTNER'], scopes: ['patients:read'], organizationId: 'partner-org' })

export interface TestLibrary extends AsyncDisposable {
  readonly store: KnowledgeStore
  readonly shared: Shared
  ask(who: Identity | null, source: string, options?: AskOptions): Promise<ExecutionResult>
}

interface AskOptions {
  readonly variables?: Record<string, unknown>
  readonly language?: 'zh-CN' | 'en'
  readonly now?: Date
}

const schema = createSchema()

/** The subgraph with the product's own articles, in memory. */
export async function openTestLibrary({
  relatedPatients = patients,
  model = null,
  embeddings = null,
  wrap = (store) => store,
}: {
  readonly relatedPatients?: readonly PatientRelations[]
  readonly model?: LanguageModel | null
  readonly embeddings?: Embeddings | null
  /** Puts something between the subgraph and its store, for example a counter. */
  readonly wrap?: (store: KnowledgeStore) => KnowledgeStore
} = {}): Promise<TestLibrary> {
  await using opening = new AsyncDisposableStack()
  const store = wrap(opening.use(openSqliteStore('')))
  await importArticles(store, embeddings, articlesFolder)
  const relations = opening.use(await relationsOf(relatedPatients))
  const retrieval = createRetrieval(store, embeddings, silent)
  const shared = { store, relations, retrieval, model, log: silent, questionDays: 90 }
  const opened = opening.move()
  return {
    store,
    shared,
    async ask(who, source, { variables = {}, language = 'zh-CN', now = new Date() } = {}) {
      const contextValue = createContext({ identity: who, requestId: 'r', language }, shared, now)
      const result = await graphql({ schema, source, variableValues: variables, contextValue })
      return JSON.parse(JSON.stringify(result)) as ExecutionResult // Plain objects, as a client gets them.
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

async function relationsOf(all: readonly PatientRelations[]): Promise<Relations> {
  const source = {
    after: async (version: number, limit: number) => all.filter((it) => it.version > version).slice(0, limit),
  }
  return followRelations(source, openHints(undefined, silent), silent)
}

/** An embedding model on the endpoint of the environment; null where there is none. */
export const testEmbeddings = (url: string | undefined): Embeddings | null =>
  url
    ? openEmbeddings({
        url,
        model: 'multilingual-e5-small',
        apiKey: undefined,
        timeout: 60_000,
        queryTimeout: 60_000,
        sendsInputType: true,
      })
    : null

/** What somebody else's HTTP service was sent, and what it answers. */
export interface TestService extends AsyncDisposable {
  readonly url: string
  readonly requests: {
    readonly path: string
    readonly headers: NodeJS.Dict<string | string[]>
    readonly body: string
  }[]
}

/** An HTTP service on a free port that answers each request as `answer` says; null leaves it unanswered. */
export async function openTestService(
  answer: (body: string) => { readonly status?: number; readonly body: unknown } | null,
): Promise<TestService> {
  const requests: TestService['requests'] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    requests.push({ path: request.url ?? '', headers: request.headers, body })
    const reply = answer(body)
    if (reply === null) return
    response
      .writeHead(reply.status ?? 200, { 'content-type': 'application/json' })
      .end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body))
  })
  const url = await listen(server, { host: '127.0.0.1', port: 0 })
  return {
    url,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}
