import type { Path } from './checked/places.ts'
import type { Program } from './program.ts'

/** A path of the result with the keys that the client knows. */
export const inClientsKeys = (path: Path, renames: Program['renames']): Path =>
  renames.size === 0 ? path : path.map((key) => (typeof key === 'string' ? (renames.get(key) ?? key) : key))
