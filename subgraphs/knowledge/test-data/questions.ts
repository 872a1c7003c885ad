import { readFileSync } from 'node:fs'

/** A question and the slug of the article that must come first; null where there is none. */
export interface Question {
  readonly question: string
  readonly language: 'zh-CN' | 'en'
  readonly expect: string | null
}

export const questions: readonly Question[] = readFileSync(new URL('questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Question)
