import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Page, type PageRules, connection, encodeCursor, pageOf, sliceOf } from './page.ts'

const rules: PageRules<string> = { most: 10, standard: 3, length: 1, keyOf: ([key = '']) => key }
const letters = [...'abcdefgh']

/** What a store does with a page: at most one row more than asked, in the page's own direction. */
const read = ({ limit, after, before, backward }: Page<string>): string[] => {
  const inside = letters.filter((letter) => (after === null || letter > after) && (before === null || letter < before))
  return (backward ? inside.toReversed() : inside).slice(0, limit + 1)
}

const page = (args: Parameters<typeof pageOf>[0], own: Partial<PageRules<string>> = {}) => {
  const wanted = pageOf(args, { ...rules, ...own })
  return connection(sliceOf(read(wanted), wanted), (letter) => [letter])
}
const shown = ({ edges }: ReturnType<typeof page>) => edges.map(({ node }) => node).join('')

describe('a page of a connection', () => {
  it('walks forward through the whole list, missing none and repeating none', () => {
    let seen = ''
    let after: string | null = null
    do {
      const next: ReturnType<typeof page> = page({ first: 3, after })
      seen += shown(next)
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null
    } while (after)
    assert.equal(seen, 'abcdefgh')
  })

  it('walks backward, each page in the order of the list', () => {
    const last = page({ last: 3 })
    assert.equal(shown(last), 'fgh')
    const before = page({ last: 3, before: last.pageInfo.startCursor })
    assert.equal(shown(before), 'cde')
    assert.deepEqual([before.pageInfo.hasPreviousPage, before.pageInfo.hasNextPage], [true, true])
    assert.equal(page({ last: 3, before: before.pageInfo.startCursor }).pageInfo.hasPreviousPage, false)
  })

  it('is taken from the end without arguments where the list is read that way', () => {
    assert.equal(shown(page({}, { fromEnd: true })), 'fgh')
    assert.equal(shown(page({})), 'abc')
  })

  it('refuses sizes out of bounds, both sizes at once, and foreign cursors', () => {
    for (const args of [
      { first: 0 },
      { first: 11 },
      { last: -1 },
      { first: 1, last: 1 },
      { after: 'nonsense' },
      { before: encodeCursor(['a', 'b']) },
    ]) {
      assert.throws(() => page(args), { extensions: { code: 'BAD_USER_INPUT' } })
    }
  })

  it('says so when it is empty', () => {
    assert.deepEqual(page({ after: encodeCursor(['z']) }).pageInfo, {
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    })
  })
})
