import type { SparseVector } from '../store/store.ts'
import { murmur3 } from './murmur3.ts'
import { expand } from './synonyms.ts'
import { termsOf } from './tokens.ts'

/** How soon repeating a term stops to count, and how much length counts: the usual values (Robertson, 2009), Qdrant's too. */
const K1 = 1.2
const B = 0.75

/** A synonym counts less than the word that was asked for. */
const SYNONYM_WEIGHT = 0.5

/** Qdrant's own BM25 takes the absolute value of the signed hash: the same numbers stand for the same tokens here. */
const termId = (term: string): number => Math.abs(murmur3(term) | 0)

/** A passage's terms with their BM25 weights. The inverse document frequency is the store's to multiply in. */
export function passageVector(terms: readonly string[], averageLength: number): SparseVector {
  const counts = new Map<number, number>()
  for (const term of terms) counts.set(termId(term), (counts.get(termId(term)) ?? 0) + 1)
  const longness = K1 * (1 - B + (B * terms.length) / averageLength)
  return {
    indices: [...counts.keys()],
    values: Array.from(counts.values(), (count) => (count * (K1 + 1)) / (count + longness)),
  }
}

/** A question's terms: each counts once, its synonyms less. */
export function questionVector(question: string): SparseVector {
  const weights = new Map<number, number>()
  for (const term of termsOf(question)) weights.set(termId(term), 1)
  for (const synonym of expand(question)) {
    for (const term of termsOf(synonym)) if (!weights.has(termId(term))) weights.set(termId(term), SYNONYM_WEIGHT)
  }
  return { indices: [...weights.keys()], values: [...weights.values()] }
}
