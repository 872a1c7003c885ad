import { ClientError } from '@care/service/errors'

/** A sort key of a number and an id out of a cursor. */
export function numberedKey([value = '', id = '']: readonly string[]): readonly [number, string] {
  const number = Number(value)
  if (value !== '' && Number.isFinite(number)) return [number, id]
  throw new ClientError('BAD_USER_INPUT', '`after` is not a cursor of this list. Start again without it.')
}
