import { type Concept, conceptsOf, hasConcept } from './synonyms.ts'
import { normalize, termsOf, wordsOf } from './tokens.ts'

/** How much a word of a European language counts, in Chinese characters. */
const WORD = 2

const HAN_RUN = /\p{Script=Han}+/gu
const isNumber = (word: string): boolean => /^[\d.]+$/.test(word)

/**
 * How much of what a question is about stands in a text, 0 to 1: the share of its characters (Chinese) and words
 * (other languages) that the text has too, by the same word or by another one for the same thing. Numbers and words
 * that carry no meaning do not count. Unlike BM25's score it does not depend on the size of the library, and unlike
 * a cosine not on the model.
 *
 * The wide subject (blood pressure, diabetes) must be there, but counts only where nothing else is asked about: an
 * article on diabetes does not answer whether it is hereditary, nor one on keeping readings how insulin is kept.
 */
export function supportOf(question: string, text: string): number {
  const broad = conceptsOf(question).concepts.filter(({ isBroad }) => isBroad)
  const normalText = normalize(text)
  if (broad.length > 0 && !broad.some((concept) => hasConcept(normalText, concept))) return 0
  return coverageOf(question, text)
}

/** The same for a sentence, which need not name the subject of its article once more. */
export function coverageOf(question: string, text: string): number {
  const { concepts, rest } = conceptsOf(question)
  const normalText = normalize(text)
  const terms = new Set(termsOf(text))
  let asked = 0
  let met = 0
  const count = (size: number, share: number) => {
    asked += size
    met += size * share
  }
  const name = (concept: Concept) => count(sizeOf(concept.named), hasConcept(normalText, concept) ? 1 : 0)
  concepts.filter(({ isBroad }) => !isBroad).forEach(name)
  for (const word of wordsOf(rest.replace(HAN_RUN, ' '))) if (!isNumber(word)) count(WORD, terms.has(word) ? 1 : 0)
  for (const run of hanRunsOf(rest)) count(run.length, coveredShare(run, terms))
  if (asked === 0) concepts.forEach(name)
  return asked === 0 ? 0 : met / asked
}

const sizeOf = (word: string): number => (/^[a-z]/.test(word) ? WORD * word.split(' ').length : word.length)

/** Stretches of Chinese without the words that carry no meaning: words that follow each other in the text, joined. */
function hanRunsOf(text: string): string[] {
  const words = wordsOf(text).filter((word) => /\p{Script=Han}/u.test(word))
  return [...text.matchAll(HAN_RUN)].flatMap(([run]) => splitBy(run, words))
}

function splitBy(run: string, words: readonly string[]): string[] {
  const kept = Array.from(run, () => false)
  for (const word of words) {
    for (let at = run.indexOf(word); at !== -1; at = run.indexOf(word, at + 1)) kept.fill(true, at, at + word.length)
  }
  return Array.from(run, (character, i) => (kept[i] ? character : ' '))
    .join('')
    .split(' ')
    .filter(Boolean)
}

/** The share of a run's characters that belong to a pair, or to a word alone, which the text has too. */
function coveredShare(run: string, terms: ReadonlySet<string>): number {
  if (run.length === 1) return terms.has(run) ? 1 : 0
  const covered = Array.from(run, () => false)
  for (let i = 0; i + 1 < run.length; i += 1) if (terms.has(run.slice(i, i + 2))) covered.fill(true, i, i + 2)
  return covered.filter(Boolean).length / run.length
}
