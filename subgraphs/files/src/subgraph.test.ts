import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openHints } from '@care/service/open-hints'
import { type Identity, claimsOf, signIdentity } from '@care/service/identity'
import { listen } from '@care/service/listen'
import { createMetrics } from '@care/service/metrics'
import type { Subgraph } from '@care/service/subgraph'
import { type SubgraphServer, openSubgraphServer } from '@care/service/subgraph-server'
import { administrator, chen, log, okafor, openRelations, verifier, wang } from './people.example.ts'
import { openFilesSubgraph, readFilesConfig } from './subgraph.ts'

const INTERNAL_SECRET = 'a secret of at least thirty-two characters'

const requestUpload = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  file { id name status contentType sizeBytes sha256 patient { id } uploadedBy { __typename ... on Practitioner { id } } documentDate }
  target { url headers { name value } expiresAt } errors { code field message } } }`
const completeUpload = `mutation ($id: ID!) { completeUpload(input: { fileId: $id }) { file { id status } errors { code } } }`
const deleteFile = `mutation ($id: ID!, $reason: String = "wrong patient") {
  deleteFile(input: { fileId: $id, reason: $reason }) { file { id status downloadLink { url } } errors { code field } } }`
const download = '($id: ID!) { file(id: $id) { status downloadLink { url expiresAt } } }'

interface Upload {
  readonly file: { readonly id: string; readonly status: string; readonly name: string }
  readonly target: {
    readonly url: string
    readonly headers: readonly { readonly name: string; readonly value: string }[]
    readonly expiresAt: string
  }
  readonly errors: readonly { readonly code: string; readonly field: string[] | null; readonly message: string }[]
}

const filesOfPatient = (arguments_ = '') =>
  `query ($id: ID!) { found: _entities(representations: [{ __typename: "Patient", id: $id }]) {
    ... on Patient { files${arguments_} { edges { cursor node { id } } pageInfo { hasNextPage } } } } }`

const report = Buffer.from('%PDF-1.7 a laboratory report')

const wish = (given: Record<string, unknown> = {}, bytes: Uint8Array = report) => ({
  idempotencyKey: randomUUID(),
  patientId: 'wang',
  name: '../检验报告.pdf',
  kind: 'LAB_REPORT',
  contentType: 'application/pdf',
  sizeBytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  ...given,
})

const send = async ({ url, headers }: Upload['target'], bytes: Uint8Array = report): Promise<number> => {
  const response = await fetch(url, {
    method: 'PUT',
    headers: headers.map(({ name, value }) => [name, value] as [string, string]),
    body: new Uint8Array(bytes),
  })
  await response.arrayBuffer()
  return response.status
}

function filesSubgraphOn(objects: string, settings: (folder: string) => Record<string, string>): void {
  describe(`the files subgraph on ${objects}`, () => {
    const opened = new AsyncDisposableStack()
    let server: SubgraphServer
    before(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'files-'))
      opened.defer(() => rm(folder, { recursive: true }))
      let subgraph: Subgraph | undefined
      // The process that stands in front passes on what is not its own, as the gateway does.
      const front = createServer((request, response) => {
        if (!subgraph?.handle?.(request, response)) response.writeHead(404).end()
      })
      const FILES_PUBLIC_URL = await listen(front, { host: '127.0.0.1', port: 0 })
      opened.defer(() => {
        front.closeAllConnections()
        front.close()
      })
      const config = readFilesConfig({
        INTERNAL_SECRET,
        FILES_PUBLIC_URL,
        FILES_STORE: 'pglite:',
        ...settings(folder),
      })
      const hints = openHints(undefined, log)
      const metrics = opened.use(createMetrics())
      const relations = opened.use(await openRelations())
      subgraph = await openFilesSubgraph(config, { hints, log, metrics, relations })
      server = opened.use(await openSubgraphServer(subgraph, INTERNAL_SECRET, log))
    })
    after(() => opened.disposeAsync())

    const ask = async (identity: Identity | null, query: string, variables = {}, language = 'en') => {
      const verified = identity && {
        sub: identity.subject,
        exp: Math.floor(identity.sessionExpiresAt.getTime() / 1000),
        ...claimsOf(identity),
      }
      const token = await signIdentity(verified, 'files', INTERNAL_SECRET)
      const headers = { 'gateway-identity': token, 'accept-language': language }
      return JSON.parse(JSON.stringify(await server.execute({ query, variables, headers })))
    }
    const request = async (identity: Identity, input: object, language = 'en'): Promise<Upload> =>
      (await ask(identity, requestUpload, { input }, language)).data.requestUpload
    const complete = async (identity: Identity, id: string) =>
      (await ask(identity, completeUpload, { id })).data.completeUpload
    const linkOf = async (identity: Identity, id: string) =>
      (await ask(identity, `query ${download}`, { id })).data.file
    const uploaded = async (identity: Identity, input = wish(), bytes: Uint8Array = report): Promise<string> => {
      const { file, target } = await request(identity, input)
      assert.equal(await send(target, bytes), 200)
      assert.equal((await complete(identity, file.id)).errors.length, 0)
      return file.id
    }

    it('takes a file and gives it to the care team and the patient, and to nobody else', async () => {
      const input = wish({ documentDate: '2026-02-27' })
      const { file, target, errors } = await request(chen, input)
      assert.deepEqual(errors, [])
      assert.deepEqual(file, {
        id: file.id,
        name: '_检验报告.pdf',
        status: 'UPLOADING',
        contentType: 'application/pdf',
        sizeBytes: report.length,
        sha256: input.sha256,
        patient: { id: 'wang' },
        uploadedBy: { __typename: 'Practitioner', id: 'chen' },
        documentDate: '2026-02-27',
      })
      assert.equal((await linkOf(chen, file.id)).downloadLink, null)
      assert.equal(await send(target), 200)
      assert.deepEqual(await complete(chen, file.id), { file: { id: file.id, status: 'AVAILABLE' }, errors: [] })

      for (const identity of [chen, wang]) {
        const { downloadLink } = await linkOf(identity, file.id)
        const response = await fetch(downloadLink.url)
        assert.deepEqual(Buffer.from(await response.arrayBuffer()), report)
        assert.match(response.headers.get('content-disposition') ?? '', /^attachment/)
      }
      for (const identity of [okafor, administrator]) assert.equal(await linkOf(identity, file.id), null)
      assert.equal((await ask(null, `query ${download}`, { id: file.id })).errors[0].extensions.code, 'UNAUTHENTICATED')

      const reference = `query ($id: ID!) { found: _entities(representations: [{ __typename: "File", id: $id }]) { ... on File { name } } }`
      assert.deepEqual((await ask(wang, reference, { id: file.id })).data.found, [{ name: '_检验报告.pdf' }])
      for (const identity of [okafor, null]) {
        assert.deepEqual((await ask(identity, reference, { id: file.id })).data.found, [null])
      }
    })

    it('lists the files of a patient to those who may see the patient', async () => {
      const id = await uploaded(chen)
      const { data } = await ask(wang, filesOfPatient('(first: 1)'), { id: 'wang' })
      assert.equal(data.found[0].files.edges[0].node.id, id)
      assert.equal(data.found[0].files.pageInfo.hasNextPage, true)
      for (const identity of [okafor, null]) {
        assert.deepEqual((await ask(identity, filesOfPatient(), { id: 'wang' })).data.found, [null])
      }
      const withoutScope = await ask({ ...wang, scopes: [] }, filesOfPatient(), { id: 'wang' })
      assert.deepEqual(withoutScope.data.found, [{ files: null }])
      const tooMany = await ask(wang, filesOfPatient('(first: 101)'), { id: 'wang' })
      assert.equal(tooMany.errors[0].extensions.code, 'BAD_USER_INPUT')
      const foreign = await ask(wang, filesOfPatient('(after: "WyJ4IiwieSJd")'), { id: 'wang' })
      assert.equal(foreign.errors[0].extensions.code, 'BAD_USER_INPUT')
    })

    it('gives the first answer to every repetition of a key, and refuses the key for another file', async () => {
      const input = wish()
      const [first, second] = await Promise.all([request(chen, input), request(chen, input)])
      assert.deepEqual(first, second)
      const other = await request(chen, { ...input, name: 'other.pdf' })
      assert.deepEqual([other.file, other.errors[0]?.code], [null, 'IDEMPOTENCY_KEY_REUSED'])
      const somebodyElses = await request(wang, input)
      assert.notEqual(somebodyElses.file.id, first.file.id)

      await send(first.target)
      await complete(chen, first.file.id)
      const afterwards = await request(chen, input)
      assert.deepEqual([afterwards.file.status, afterwards.target], ['AVAILABLE', null])
    })

    it('says what is wrong with a wish, in the language of the person', async () => {
      for (const [given, code, field] of [
        [{ kind: 'DATA_EXPORT' }, 'BAD_USER_INPUT', 'kind'],
        [{ name: '///' }, 'BAD_USER_INPUT', 'name'],
        [{ contentType: 'text/html' }, 'BAD_USER_INPUT', 'contentType'],
        [{ sizeBytes: 0 }, 'BAD_USER_INPUT', 'sizeBytes'],
        [{ sizeBytes: 104_857_601 }, 'BAD_USER_INPUT', 'sizeBytes'],
        [{ sha256: 'abc' }, 'BAD_USER_INPUT', 'sha256'],
        [{ patientId: 'garcia' }, 'NOT_FOUND', 'patientId'],
        [{ patientId: 'nobody' }, 'NOT_FOUND', 'patientId'],
      ] as const) {
        const { file, target, errors } = await request(chen, wish(given))
        assert.deepEqual([file, target, errors[0]?.code, errors[0]?.field], [null, null, code, ['input', field]])
      }
      const [hidden, missing] = [
        await request(chen, wish({ patientId: 'garcia' })),
        await request(chen, wish({ patientId: 'no' })),
      ]
      assert.deepEqual(hidden, missing)
      const inChinese = await request(chen, wish({ patientId: 'garcia' }), 'zh-CN')
      assert.match(inChinese.errors[0]?.message ?? '', /患者/)
      assert.equal((await request(administrator, wish({ patientId: null }))).errors[0]?.code, 'FORBIDDEN')
    })

    it('refuses bytes that were not announced, and takes the right ones afterwards', async () => {
      const { file, target } = await request(chen, wish())
      assert.ok((await send(target, Buffer.from(report).fill('x'))) >= 400)
      assert.deepEqual(await complete(chen, file.id), { file: null, errors: [{ code: 'STATE_NOT_ALLOWED' }] })
      assert.equal(await send(target), 200)
      assert.equal(await send(target), 412)
      assert.equal((await complete(chen, file.id)).file.status, 'AVAILABLE')
    })

    it('keeps away what is not of the type that it says', async () => {
      const program = Buffer.from('MZ\x90\0 this is no report', 'latin1')
      const { file, target } = await request(chen, wish({}, program))
      assert.equal(await send(target, program), 200)
      assert.deepEqual(await complete(chen, file.id), { file: { id: file.id, status: 'QUARANTINED' }, errors: [] })
      assert.deepEqual(await linkOf(chen, file.id), { status: 'QUARANTINED', downloadLink: null })
    })

    it('completes once, however many tell at the same time, and for the uploader only', async () => {
      const { file, target } = await request(chen, wish())
      await send(target)
      assert.deepEqual(await complete(wang, file.id), { file: null, errors: [{ code: 'NOT_FOUND' }] })
      const answers = await Promise.all(Array.from({ length: 6 }, () => complete(chen, file.id)))
      for (const answer of answers) assert.deepEqual(answer, { file: { id: file.id, status: 'AVAILABLE' }, errors: [] })
    })

    it('deletes for readers: no list, no new address, and the one given out stops working', async () => {
      const id = await uploaded(chen)
      const { downloadLink } = await linkOf(wang, id)
      const remove = async (identity: Identity, reason?: string) =>
        (await ask(identity, deleteFile, { id, ...(reason && { reason }) })).data.deleteFile
      assert.deepEqual((await remove(okafor)).errors, [{ code: 'NOT_FOUND', field: ['input', 'fileId'] }])
      assert.deepEqual((await remove(wang)).errors, [{ code: 'FORBIDDEN', field: ['input', 'fileId'] }])
      assert.deepEqual((await remove(chen, 'no')).errors, [{ code: 'BAD_USER_INPUT', field: ['input', 'reason'] }])
      const deleted = { file: { id, status: 'DELETED', downloadLink: null }, errors: [] }
      assert.deepEqual(await remove(chen), deleted)
      assert.deepEqual(await remove(chen), deleted)
      const response = await fetch(downloadLink.url)
      await response.arrayBuffer()
      assert.equal(response.status, 404)
      const { data } = await ask(wang, filesOfPatient('(first: 100)'), { id: 'wang' })
      const listed: { node: { id: string } }[] = data.found[0].files.edges
      assert.ok(!listed.some(({ node }) => node.id === id))
    })

    it('shows an identity document to administrators who verify identities, and to nobody else', async () => {
      const id = await uploaded(wang, wish({ kind: 'IDENTITY_DOCUMENT' }))
      for (const identity of [wang, chen, administrator]) assert.equal(await linkOf(identity, id), null)
      assert.ok((await linkOf(verifier, id)).downloadLink.url)
      const { data } = await ask(wang, filesOfPatient('(first: 100)'), { id: 'wang' })
      const listed: { node: { id: string } }[] = data.found[0].files.edges
      assert.ok(!listed.some(({ node }) => node.id === id))
      // Telling twice that the bytes were sent is no way round it, and no failure either.
      assert.equal((await complete(wang, id)).file.status, 'AVAILABLE')
    })

    it('makes addresses for as long as was asked, within bounds', async () => {
      const id = await uploaded(chen)
      const ofSeconds = (seconds: number) =>
        ask(
          chen,
          `{ file(id: "${id}") { downloadLink(expiresInSeconds: ${seconds}, disposition: INLINE) { url expiresAt } } }`,
        )
      const { data } = await ofSeconds(30)
      const { url, expiresAt } = data.file.downloadLink
      const left = Date.parse(expiresAt) - Date.now()
      assert.ok(left > 0 && left <= 30_000, `${left} ms are left`)
      const response = await fetch(url)
      await response.arrayBuffer()
      assert.match(response.headers.get('content-disposition') ?? '', /^inline/)
      for (const seconds of [29, 3601]) {
        assert.equal((await ofSeconds(seconds)).errors[0].extensions.code, 'BAD_USER_INPUT')
      }
    })

    it('is usable when what it needs is', async () => {
      await Promise.all(server.subgraph.dependencies.map((dependency) => dependency.check()))
    })
  })
}

filesSubgraphOn('a local folder', (folder) => ({
  FILES_OBJECTS: `folder:${folder}`,
  FILES_URL_SECRET: 'another secret of thirty-two characters',
}))

const { TEST_S3_URL, TEST_S3_KEY, TEST_S3_SECRET } = process.env
if (TEST_S3_URL && TEST_S3_KEY && TEST_S3_SECRET) {
  filesSubgraphOn('an S3 server', () => ({
    FILES_OBJECTS: `s3:${TEST_S3_URL}/test-${randomUUID()}`,
    FILES_S3_ACCESS_KEY: TEST_S3_KEY,
    FILES_S3_SECRET_KEY: TEST_S3_SECRET,
  }))
}
