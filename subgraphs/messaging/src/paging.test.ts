import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Clinic, begin, openClinic, people, send, shown } from './clinic.fixture.ts'

const { wang, chen } = people

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly body: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean }
}

const bodies = ({ edges }: Page) => edges.map(({ node }) => Number(node.body))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('pages of messages', () => {
  let clinic: Clinic
  let id: string
  before(async () => {
    clinic = await openClinic()
    id = await begin(clinic, wang)
    for (let i = 1; i <= 45; i++) await send(clinic, wang, id, String(i))
  })
  after(() => clinic[Symbol.asyncDispose]())

  const page = async (conversation: string, args: string): Promise<Page> => {
    const query = `query ($id: ID!) { conversation(id: $id) { messages${args} {
      edges { cursor node { body } } pageInfo { hasNextPage hasPreviousPage } } } }`
    const data = await shown<{ conversation: { messages: Page } }>(clinic, chen, query, { id: conversation })
    return data.conversation.messages
  }
  it('show the newest 30 when nothing is asked for', async () => {
    const newest = await page(id, '')
    assert.deepEqual(bodies(newest), range(16, 45))
    assert.deepEqual(newest.pageInfo, { hasNextPage: false, hasPreviousPage: true })
  })

  it('go back and forth, missing none and repeating none', async () => {
    const seen: number[] = []
    let current = await page(id, '(last: 20)')
    seen.unshift(...bodies(current))
    while (current.pageInfo.hasPreviousPage) {
      current = await page(id, `(last: 20, before: "${current.edges[0]?.cursor}")`)
      seen.unshift(...bodies(current))
    }
    assert.deepEqual(seen, range(1, 45))
    assert.equal(current.pageInfo.hasNextPage, true)
    const forward = await page(id, `(first: 3, after: "${current.edges.at(-1)?.cursor}")`)
    assert.deepEqual(bodies(forward), range(6, 8))
    assert.deepEqual(bodies(await page(id, '(first: 2)')), [1, 2])
  })

  it('are empty where nothing is', async () => {
    const newest = await page(id, '')
    const beyond = await page(id, `(first: 5, after: "${newest.edges.at(-1)?.cursor}")`)
    assert.deepEqual(beyond, { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } })
    const empty = await page(await begin(clinic, wang), '')
    assert.deepEqual(empty, { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } })
  })

  it('refuse a size or a cursor that cannot be', async () => {
    const other = await begin(clinic, wang)
    await send(clinic, wang, other, 'elsewhere')
    const foreign = (await page(other, '')).edges[0]?.cursor
    for (const args of ['(first: 101)', '(last: 0)', '(first: 1, last: 1)', '(after: "x")', `(after: "${foreign}")`]) {
      const query = `query ($id: ID!) { conversation(id: $id) { messages${args} { edges { cursor } } } }`
      const { errors } = await clinic.ask(chen, query, { id })
      assert.equal(errors?.[0]?.extensions?.['code'], 'BAD_USER_INPUT', args)
    }
  })
})
