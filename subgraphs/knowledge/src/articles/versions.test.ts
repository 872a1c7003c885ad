import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Article, ArticleStatus } from '../store/store.ts'
import { articleStatuses } from '../store/store.ts'
import { type ArticleContent, articleContent } from './content.ts'
import { versionsToWrite } from './versions.ts'

const now = new Date('2026-03-01T12:00:00Z')

const content = (given: Partial<ArticleContent> = {}): ArticleContent =>
  articleContent.parse({
    slug: 'bp-home',
    language: 'zh-CN',
    kind: 'PATIENT_EDUCATION',
    audience: 'PATIENT',
    title: '在家怎样测血压',
    body: '安静坐5分钟。',
    topics: ['hypertension'],
    basis: ['中国高血压防治指南（2024年修订版）'],
    license: 'MIT',
    clinicallyReviewed: false,
    ...given,
  })

/** The versions that stand in the store after files that said these things, one after the other. */
function history(...files: readonly ArticleContent[]): Article[] {
  const versions = new Map<number, Article>()
  for (const file of files) {
    const known = {
      newest: [...versions.values()].find(({ newest }) => newest),
      published: [...versions.values()].find(({ status }) => status === 'PUBLISHED'),
    }
    for (const written of versionsToWrite(file, known, now)) versions.set(written.version, written)
  }
  return [...versions.values()].toSorted((a, b) => a.version - b.version)
}

const states = (versions: readonly Article[]) => versions.map(({ status }) => status)

/** SPEC.md's table for the same text: rows by what the file says, columns by the state of the newest version. */
const sameText: Record<ArticleStatus, readonly ('new version' | 'moves' | 'nothing')[]> = {
  DRAFT: ['nothing', 'moves', 'new version', 'new version'],
  IN_REVIEW: ['moves', 'nothing', 'new version', 'new version'],
  PUBLISHED: ['moves', 'moves', 'nothing', 'new version'],
  RETIRED: ['moves', 'moves', 'moves', 'nothing'],
}

describe('the life of an article', () => {
  for (const wanted of articleStatuses) {
    articleStatuses.forEach((present, column) => {
      const step = sameText[wanted][column]
      it(`with the same text, ${present} that the file calls ${wanted}: ${step}`, () => {
        const before = history(content({ status: present }))
        const after = history(content({ status: present }), content({ status: wanted }))
        if (step === 'nothing') assert.deepEqual(after, before)
        else assert.equal(after.length, step === 'moves' ? 1 : 2)
        assert.equal(after.at(-1)?.status, wanted)
      })
    })
    it(`with another text that the file calls ${wanted}: new version, whatever the state`, () => {
      for (const present of articleStatuses) {
        const after = history(content({ status: present }), content({ status: wanted, body: '安静坐10分钟。' }))
        assert.equal(after.length, 2)
        assert.equal(after.at(-1)?.status, wanted)
        assert.deepEqual(
          after.map(({ newest }) => newest),
          [false, true],
        )
      }
    })
  }

  it('keeps the published version in front of readers while a change is reviewed, and replaces it then', () => {
    const changed = content({ body: '安静坐10分钟。', status: 'IN_REVIEW' })
    const inReview = history(content(), changed)
    assert.deepEqual(states(inReview), ['PUBLISHED', 'IN_REVIEW'])
    const published = history(content(), changed, { ...changed, status: 'PUBLISHED' })
    assert.deepEqual(states(published), ['RETIRED', 'PUBLISHED'])
    assert.deepEqual(published.at(-1)?.publishedAt, now)
  })

  it('withdraws the published version too when the newest one is withdrawn', () => {
    const changed = content({ body: '安静坐10分钟。', status: 'DRAFT' })
    assert.deepEqual(states(history(content(), changed, { ...changed, status: 'RETIRED' })), ['RETIRED', 'RETIRED'])
  })

  it('says in the source that no clinician has reviewed a text, and names the reviewer of one that was', () => {
    const [unreviewed] = history(content())
    assert.match(unreviewed?.sourceName ?? '', /未经临床人员审核/)
    assert.equal(unreviewed?.reviewedBy, null)
    const [reviewed] = history(content({ clinicallyReviewed: true, reviewedBy: 'p1', reviewedAt: now }))
    assert.equal(reviewed?.sourceName, '中国高血压防治指南（2024年修订版）')
    assert.equal(reviewed?.reviewedBy, 'p1')
  })
})
