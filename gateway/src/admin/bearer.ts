import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether an Authorization header carries the token. How long that takes tells nothing about the token. */
export function createBearerCheck(token: string): (authorization: string | undefined) => boolean {
  const expected = digest(token)
  return (authorization = '') => {
    const [scheme = '', given = '', ...rest] = authorization.split(' ')
    return timingSafeEqual(digest(given), expected) && scheme.toLowerCase() === 'bearer' && rest.length === 0
  }
}
