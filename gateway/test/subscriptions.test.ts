import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLibrary, tokenFor } from './library/open-library.ts'

test('an event of one subgraph arrives with fields of another', async () => {
  await using library = await openLibrary()
  const events = library
    .connect()
    .iterate({ query: 'subscription { bookAdded { title pages rating reviews { stars } } }' })
  const first = events.next()
  await library.books.listening('added')
  library.books.add('Sanditon')
  assert.deepEqual((await first).value, {
    data: { bookAdded: { title: 'Sanditon', pages: 100, rating: 2, reviews: [{ stars: 4 }] } },
  })
})
