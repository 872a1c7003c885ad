import { readFileSync } from 'node:fs'
import { type Supergraph, createSupergraph } from './supergraph.ts'

/** @throws Error that names the file and what is wrong with it. */
export function readSupergraph(path: string): Supergraph {
  let sdl: string
  try {
    sdl = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Error(`The supergraph ${path} cannot be read.`, { cause })
  }
  try {
    return createSupergraph(sdl)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw new Error(`${path} is not a supergraph: ${reason}`, { cause })
  }
}
