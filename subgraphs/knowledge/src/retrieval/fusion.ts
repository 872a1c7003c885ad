import type { Found, FoundPassage, Passage } from '../store/store.ts'

/**
 * How much the dense score counts in the fused one; the rest is BM25's. Measured on the 80 questions of
 * `test-data/questions.jsonl` that have an article, with multilingual-e5-small (right article first; mean reciprocal
 * rank): BM25 74, 0.953; dense 74, 0.959; reciprocal rank fusion 76, 0.973; weighted 0.3 77, 0.975; 0.5 77, 0.978; 0.65
 * 77, 0.979; 0.8 75, 0.969; 0.9 75, 0.966. `measure.test.ts` measures them again. Taken from the middle of the plateau: unlike ranks,
 * scores tell how much better a passage fits, which a search shows and an answer decides by.
 */
export const DENSE_WEIGHT = 0.65

export interface Ranked {
  readonly passage: Passage
  /** 0 to 1, comparable within one search only. */
  readonly score: number
}

/**
 * One ranking out of two. Each way's scores are brought to 0–1 by what it found: BM25 has no upper bound, and the
 * cosines of one model lie close together. Without dense vectors BM25 stands alone.
 */
export function fuse({ lexical, dense }: Found, denseWeight = DENSE_WEIGHT): Ranked[] {
  const weight = dense.length === 0 ? 0 : denseWeight
  const scores = new Map<string, { passage: Passage; score: number }>()
  const add = (found: readonly FoundPassage[], share: number, floor: number) => {
    const best = found[0]?.score ?? 0
    const span = best - floor
    for (const { passage, score } of found) {
      const part = share * (span > 0 ? (score - floor) / span : 1)
      const known = scores.get(passage.id)
      if (known) known.score += part
      else scores.set(passage.id, { passage, score: part })
    }
  }
  add(lexical, 1 - weight, 0)
  add(dense, weight, dense.length > 1 ? (dense.at(-1)?.score ?? 0) : 0)
  return [...scores.values()].toSorted((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
}

/** The best passage of each article, in the order of the ranking. */
export function bestOfEachArticle(ranking: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>()
  return ranking.filter(({ passage: { articleId } }) => !seen.has(articleId) && seen.add(articleId))
}
