import { uuidOf } from '../store/ids.ts'
import type { Article, Passage } from '../store/store.ts'
import { isChinese } from './tokens.ts'

/** How long a passage may be, in characters: what a citation can show, and an embedding model of 512 tokens can read. */
const MOST_CHINESE = 350
const MOST_OTHER = 900

/** A version of an article in passages: whole paragraphs where they are short enough, whole sentences otherwise. */
export function passagesOf(article: Article): Passage[] {
  const most = isChinese(article.body) ? MOST_CHINESE : MOST_OTHER
  const paragraphs = article.body.split(/\n{2,}/).flatMap((paragraph) => pieces(plainText(paragraph), most, article))
  const texts: string[] = []
  for (const paragraph of paragraphs.filter(Boolean)) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + paragraph.length < most) texts[texts.length - 1] = `${last}\n${paragraph}`
    else texts.push(paragraph)
  }
  const { id, version, language, kind, status, audience, topics } = article
  return texts.map((text, ordinal) => ({
    id: uuidOf('passage', id, String(version), String(ordinal)),
    articleId: id,
    articleVersion: version,
    language,
    kind,
    status,
    audience,
    topics,
    text,
  }))
}

/** Sentences of a text, with the blanks and marks that end them. */
export const sentencesOf = (text: string, language: string): string[] =>
  Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), ({ segment }) => segment)

/** Markdown without its marks. */
const plainText = (markdown: string): string =>
  markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/(\*\*|__|`)/g, '')
    .trim()

function pieces(paragraph: string, most: number, { language }: Article): string[] {
  if (paragraph.length <= most) return [paragraph]
  const found: string[] = ['']
  for (const sentence of sentencesOf(paragraph, language)) {
    const last = found.at(-1) ?? ''
    if (last && last.length + sentence.length > most) found.push(sentence)
    else found[found.length - 1] = last + sentence
  }
  return found.map((piece) => piece.trim())
}
