import { type Page, pageOf } from '@care/service/page'
import { numberedKey } from '../numbered-key.ts'
import type { Answer, AnswerKey } from '../store/store.ts'

const MOST_AT_ONCE = 100

export interface AnswersPage {
  readonly first: number
  readonly after?: string | null | undefined
}

/** @throws ClientError BAD_USER_INPUT for a page size or a cursor that cannot be. */
export const answersPage = (page: AnswersPage): Page<AnswerKey> =>
  pageOf(page, { most: MOST_AT_ONCE, standard: 20, length: 2, keyOf: numberedKey })

/** An answer's place in the order of answers, as a cursor holds it. */
export const answerCursor = ({ askedAt, id }: Answer): readonly string[] => [String(askedAt.getTime()), id]
