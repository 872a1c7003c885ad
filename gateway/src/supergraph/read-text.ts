import { readFile } from 'node:fs/promises'

/** @throws Error that names the file, and what it was meant to be. */
export async function readText(path: string, what: string): Promise<string> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new Error(`The ${what} ${path} cannot be read.`, { cause })
  }
  if (text.trim() === '') throw new Error(`The ${what} ${path} is empty.`)
  return text
}
