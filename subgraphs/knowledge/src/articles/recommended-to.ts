import { checkSize } from '@care/service/page'
import type { Context } from '../context.ts'
import type { Article } from '../store/store.ts'
import { MOST_RECOMMENDED } from './recommend.ts'

/**
 * The first of the articles that fit a patient. Null for a patient whom the caller may not see.
 *
 * @throws ClientError BAD_USER_INPUT for a number that cannot be.
 */
export async function recommendedTo(
  { load }: Context,
  patientId: string,
  first: number,
): Promise<readonly Article[] | null> {
  const size = checkSize('first', first, MOST_RECOMMENDED)
  return (await load.recommended.load(patientId))?.slice(0, size) ?? null
}
