import { sentencesOf } from './passages.ts'
import { coverageOf } from './support.ts'

/** The most that a list of search results shows of a passage, in characters. */
const MOST = 300

/** The part of a passage that fits a question best: whole sentences from the best one on, as far as they go. */
export function snippetOf(passage: string, question: string, language: string): string {
  if (passage.length <= MOST) return oneLine(passage)
  const sentences = sentencesOf(passage, language)
  const support = sentences.map((sentence) => coverageOf(question, sentence))
  const best = support.indexOf(Math.max(...support))
  let snippet = ''
  for (const sentence of sentences.slice(best)) {
    if (snippet && snippet.length + sentence.length > MOST) break
    snippet += sentence
  }
  const text = oneLine(snippet)
  return text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
