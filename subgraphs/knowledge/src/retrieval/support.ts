import type { Article } from '../store/store.ts'
import { type Concept, conceptsOf, hasConcept } from './synonyms.ts'
import { normalize, termsOf, wordsOf } from './tokens.ts'

/** How much a word of a European language counts, in Chinese characters. */
const WORD = 2

/** Words of a question that a passage must hold where its article's heading names none of them. */
const ENOUGH_WORDS = 2

/** What is done with nearly anything: beside the name of the thing it is no second word. */
const LIGHT_VERBS = new Set(['吃', '喝', '用', '做', 'eat', 'drink', 'use', 'take', 'go', 'need', 'help'])

const HAN_RUN = /\p{Script=Han}+/gu
/** Numbers and the units behind them: they stand in every article that has limits. */
const isMeasure = (word: string): boolean => /^(?:[\d.]+|mg|dl|mmol|l|mmhg|percent)$/.test(word)

/** What an article says that it is about. */
export type Heading = Pick<Article, 'title' | 'summary' | 'topics'>

/**
 * How much of what a question is about stands in a passage, 0 to 1: the share of its characters (Chinese) and words
 * (other languages) that the passage or its title has too, by the same word or by another one for the same thing.
 * Numbers and words that carry no meaning do not count. Unlike BM25's score it does not depend on the size of the
 * library, and unlike a cosine not on the model.
 *
 * The wide subject (blood pressure, diabetes) must be there, but counts only where nothing else is asked about: an
 * article on diabetes does not answer whether it is hereditary, nor one on keeping readings how insulin is kept. And one
 * word is not enough unless the article is about it: whoever asks what to eat is not helped by “then eat a small snack”.
 */
export function supportOf(question: string, { title, summary, topics }: Heading, passage: string): number {
  const text = textOf(`${title}\n${passage}`)
  const heading = textOf(`${title}\n${summary ?? ''}\n${topics.join('\n').replaceAll('-', ' ')}`)
  const broad = conceptsOf(question).concepts.filter(({ isBroad }) => isBroad)
  if (
    broad.length > 0 &&
    !broad.some((concept) => hasConcept(text.normal, concept) || hasConcept(heading.normal, concept))
  )
    return 0
  const pieces = piecesOf(question)
  const isInHeading = pieces.some((piece) => piece.share(heading) > 0)
  const wordsThere = pieces.reduce((sum, piece) => sum + piece.words(text), 0)
  return isInHeading || wordsThere >= ENOUGH_WORDS ? coverage(pieces, text) : 0
}

/** The same for a sentence, which need not name the subject of its article once more. */
export const coverageOf = (question: string, sentence: string): number => coverage(piecesOf(question), textOf(sentence))

/** A text made ready to look for things in it. */
interface Text {
  readonly normal: string
  readonly terms: ReadonlySet<string>
}

/** A part of what is asked about. */
interface Piece {
  /** In Chinese characters. */
  readonly size: number
  /** How much of it a text has, 0 to 1. */
  share(text: Text): number
  /** How many of its words a text has. */
  words(text: Text): number
}

const textOf = (text: string): Text => ({ normal: normalize(text), terms: new Set(termsOf(text)) })

function coverage(pieces: readonly Piece[], text: Text): number {
  const asked = pieces.reduce((sum, { size }) => sum + size, 0)
  return asked === 0 ? 0 : pieces.reduce((sum, piece) => sum + piece.size * piece.share(text), 0) / asked
}

function piecesOf(question: string): Piece[] {
  const { concepts, rest } = conceptsOf(question)
  const narrow = concepts.filter(({ isBroad }) => !isBroad).map(ofConcept)
  const words = wordsOf(rest.replace(HAN_RUN, ' ')).filter((word) => !isMeasure(word))
  const pieces = [...narrow, ...words.map(ofWord), ...hanRunsOf(rest).map(ofRun)]
  return pieces.length > 0 ? pieces : concepts.map(ofConcept)
}

function ofConcept(concept: Concept): Piece {
  const has = ({ normal }: Text) => (hasConcept(normal, concept) ? 1 : 0)
  return { size: sizeOf(concept.named), share: has, words: has }
}

function ofWord(word: string): Piece {
  const has = ({ terms }: Text) => (terms.has(word) ? 1 : 0)
  return { size: WORD, share: has, words: LIGHT_VERBS.has(word) ? () => 0 : has }
}

function ofRun(run: string): Piece {
  const words = wordsOf(run).filter((word) => !LIGHT_VERBS.has(word))
  return {
    size: run.length,
    share: ({ terms }) => coveredShare(run, terms),
    words: ({ terms }) => words.filter((word) => terms.has(word)).length,
  }
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
