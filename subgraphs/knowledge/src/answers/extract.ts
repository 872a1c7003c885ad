import { sentencesOf } from '../retrieval/passages.ts'
import { supportOf } from '../retrieval/support.ts'
import type { Citation } from '../store/store.ts'
import type { Source } from './sources.ts'

/** Sentences in an answer. */
const MOST_SENTENCES = 5

/** What an answer says and rests on. */
export interface Composed {
  readonly text: string
  readonly citations: readonly Citation[]
  readonly method: 'GENERATED' | 'EXTRACTED'
  readonly model: string | null
}

/**
 * An answer out of the sources' own sentences, word for word and in their order: those that hold most of the question,
 * each with the one that follows it, since an advice often stands behind the sentence that names the case.
 */
export function extract(question: string, sources: readonly [Source, ...Source[]]): Composed {
  const sentences = sources.flatMap(({ article, passage }, source) =>
    sentencesOf(passage.text, article.language).map((text, place) => ({
      text: text.trim(),
      source,
      place,
      support: supportOf(question, text),
    })),
  )
  const chosen = new Set<number>()
  const byRank = sentences
    .map((sentence, i) => ({ ...sentence, i }))
    .filter(({ support, source }) => support > 0 && sources[source] !== undefined)
    .toSorted((a, b) => b.support - a.support || a.source - b.source || a.place - b.place)
  for (const { i, source } of byRank) {
    if (chosen.size >= MOST_SENTENCES) break
    chosen.add(i)
    if (chosen.size < MOST_SENTENCES && sentences[i + 1]?.source === source) chosen.add(i + 1)
  }
  // The title alone may have told that the source fits: then its beginning answers.
  if (chosen.size === 0) for (let i = 0; i < 3 && sentences[i]?.source === 0; i += 1) chosen.add(i)

  const used = sources.flatMap((source, at) =>
    sentences.some((it, i) => it.source === at && chosen.has(i)) ? [{ source, at }] : [],
  )
  const paragraphs = used.map(({ source: { article }, at }, i) => {
    const gap = article.language.startsWith('zh') ? '' : ' '
    const own = sentences.filter((it, index) => it.source === at && chosen.has(index)).map(({ text }) => text)
    return `${own.join(gap)} [${i + 1}]`
  })
  return {
    text: paragraphs.join('\n\n'),
    citations: used.map(({ source }, i) => citationOf(source, i + 1)),
    method: 'EXTRACTED',
    model: null,
  }
}

export const citationOf = ({ passage }: Source, marker: number): Citation => ({
  marker,
  articleId: passage.articleId,
  articleVersion: passage.articleVersion,
  passage: passage.text,
})
