import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeLibrary } from '../../test/library/compose-library.ts'
import { openPlannerThread } from './open-planner-thread.ts'

const options = { planTimeout: 10_000, queue: 10, megabytes: 512 }
const question = { document: '{ __typename books { title } }', overrides: [] }

test('an operation is planned for the supergraph that was asked, until it is dropped', async () => {
  await using thread = openPlannerThread(options)
  const one = await thread.load(composeLibrary())
  const other = await thread.load(composeLibrary({ books: 'http://elsewhere' }))
  assert.deepEqual(
    [one, other].map(({ facts }) => facts.subgraphs[0]),
    [
      { name: 'books', url: 'http://books' },
      { name: 'books', url: 'http://elsewhere' },
    ],
  )
  const { plan } = await one.plan(question)
  console.log(JSON.stringify(plan))
  await one[Symbol.asyncDispose]()
  await assert.rejects(one.plan(question), /not loaded any more/)
  assert.deepEqual((await other.plan(question)).plan, plan)
})

test('what is no supergraph is refused in words, and the thread goes on', async () => {
  await using thread = openPlannerThread(options)
  await assert.rejects(thread.load('type Query { a: Int }'), /supergraph/)
  await thread.load(composeLibrary())
})
