import { passageOnly, primaryLanguage } from './rows.ts'
import type { ArticleConditions, Found, FoundPassage, IndexedPassage, Passage, PassageQuery } from './store.ts'

/** Passages in memory that are searched by looking at each: exact, and fast enough for some ten thousand. */
export interface ExactIndex {
  find(query: PassageQuery): Found
}

/** Scores as Qdrant does: the same inverse document frequency over all passages, the same dot product, the same cosine. */
export function createExactIndex(rows: readonly IndexedPassage[]): ExactIndex {
  const passages = rows.map(passageOnly)
  const postings = new Map<number, { at: number[]; weights: number[] }>()
  rows.forEach(({ terms }, at) => {
    terms.indices.forEach((index, i) => {
      let posting = postings.get(index)
      if (!posting) postings.set(index, (posting = { at: [], weights: [] }))
      posting.at.push(at)
      posting.weights.push(terms.values[i] ?? 0)
    })
  })
  const dimensions = rows.find(({ dense }) => dense)?.dense?.length ?? 0
  const vectors = new Float32Array(rows.length * dimensions)
  rows.forEach(({ dense }, at) => {
    if (dense) vectors.set(dense, at * dimensions)
  })

  const lexical = ({ terms }: PassageQuery): Float64Array => {
    const scores = new Float64Array(rows.length)
    terms.indices.forEach((index, i) => {
      const posting = postings.get(index)
      if (!posting) return
      const frequency = posting.at.length
      const idf = Math.log((rows.length - frequency + 0.5) / (frequency + 0.5) + 1)
      posting.at.forEach((at, j) => {
        scores[at] = (scores[at] ?? 0) + idf * (terms.values[i] ?? 0) * (posting.weights[j] ?? 0)
      })
    })
    return scores
  }

  const cosines = (query: readonly number[]): Float64Array => {
    if (query.length !== dimensions) throw new RangeError('The query’s vector does not fit the index.')
    return Float64Array.from(rows, (_, at) => {
      let sum = 0
      for (let i = 0; i < dimensions; i += 1) sum += (query[i] ?? 0) * (vectors[at * dimensions + i] ?? 0)
      return sum
    })
  }

  return {
    find(query) {
      const allowed = passages.map((passage) => fits(passage, query.where))
      const best = (scores: Float64Array, isFound: (at: number) => boolean): FoundPassage[] =>
        passages
          .flatMap((passage, at) => (allowed[at] && isFound(at) ? [{ passage, score: scores[at] ?? 0 }] : []))
          .toSorted((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
          .slice(0, query.limit)
      const byTerms = lexical(query)
      return {
        lexical: best(byTerms, (at) => (byTerms[at] ?? 0) > 0),
        dense: query.dense && dimensions > 0 ? best(cosines(query.dense), () => true) : [],
      }
    },
  }
}

function fits(passage: Passage, { languages, kinds, topics, audience, statuses }: ArticleConditions): boolean {
  return (
    (languages === null || languages.includes(primaryLanguage(passage.language))) &&
    (kinds === null || kinds.includes(passage.kind)) &&
    (topics === null || passage.topics.some((topic) => topics.includes(topic))) &&
    (audience === null || passage.audience === audience) &&
    statuses.includes(passage.status)
  )
}
