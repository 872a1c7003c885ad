import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether an Authorization header carries the token. How long that takes tells nothing about the token. */
export function createBearerCheck(token: string): (authorization: string | undefined) => boolean {
  const expected = digest(token)
  return (authorization = '') => {
    const [, given] = /^bearer +(.+)$/i.exec(authorization) ?? []
    return timingSafeEqual(digest(given ?? ''), expected)
  }
}
