import { sentencesOf } from '../retrieval/passages.ts'
import { coverageOf } from '../retrieval/support.ts'
import type { Citation } from '../store/store.ts'
import type { Source } from './sources.ts'

/** Sentences in an answer out of a source other than the best. */
const MOST_OF_OTHERS = 2

/** How much of the question a sentence of another than the best source must hold to be worth a second citation. */
const WORTH_CITING = 0.75

/** What an answer says and rests on. */
export interface Composed {
  readonly text: string
  readonly citations: readonly Citation[]
  readonly method: 'GENERATED' | 'EXTRACTED'
  readonly model: string | null
}

/**
 * An answer out of the sources' own sentences, word for word and in their order. The best source is quoted whole: what
 * to do in a case seldom repeats the words of the question, and a treatment left out of a text on signs can harm.
 * Another one speaks where it holds much of the question itself.
 */
export function extract(question: string, [best, ...others]: readonly [Source, ...Source[]]): Composed {
  const spoken = [
    { source: best, sentences: trimmedSentences(best) },
    ...others
      .map((source) => ({ source, sentences: sentencesFor(question, source) }))
      .filter(({ sentences }) => sentences.length > 0),
  ]
  const paragraphs = spoken.map(({ source: { article }, sentences }, i) => {
    const gap = article.language.startsWith('zh') ? '' : ' '
    return `${sentences.join(gap)} [${i + 1}]`
  })
  return {
    text: paragraphs.join('\n\n'),
    citations: spoken.map(({ source }, i) => citationOf(source, i + 1)),
    method: 'EXTRACTED',
    model: null,
  }
}

const trimmedSentences = ({ article, passage }: Source): string[] =>
  sentencesOf(passage.text, article.language).map((text) => text.trim())

/**
 * Those sentences of a source that hold most of the question, each with the one that follows it: an advice often stands
 * behind the sentence that names the case.
 */
function sentencesFor(question: string, source: Source): string[] {
  const sentences = trimmedSentences(source)
  const ranking = sentences
    .map((text, place) => ({ place, support: coverageOf(question, text) }))
    .filter(({ support }) => support >= WORTH_CITING)
    .toSorted((a, b) => b.support - a.support || a.place - b.place)
  const chosen = new Set<number>()
  for (const { place } of ranking) {
    if (chosen.size < MOST_OF_OTHERS) chosen.add(place)
    if (chosen.size < MOST_OF_OTHERS && place + 1 < sentences.length) chosen.add(place + 1)
  }
  return sentences.filter((_, place) => chosen.has(place))
}

export const citationOf = ({ passage }: Source, marker: number): Citation => ({
  marker,
  articleId: passage.articleId,
  articleVersion: passage.articleVersion,
  passage: passage.text,
})
