import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ArticleContent, articleContent } from './content.ts'
import { readFrontMatter } from './front-matter.ts'

/** Where in a folder something stands, for people. */
interface Found {
  readonly place: string
  readonly value: unknown
}

/**
 * The articles of a folder and the folders in it: `*.md` with front matter (all but README), and `*.jsonl`.
 *
 * @throws Error that lists every mistake at once, one a line, with its file and line.
 */
export async function readArticleFolder(folder: string): Promise<ArticleContent[]> {
  const names = (await readdir(folder, { recursive: true })).toSorted()
  const mistakes: string[] = []
  const articles: ArticleContent[] = []
  const places = new Map<string, string>()

  for (const name of names) {
    for (const { place, value } of await read(join(folder, name), name, mistakes)) {
      const result = articleContent.safeParse(value)
      if (!result.success) {
        for (const { path, message } of result.error.issues) mistakes.push(`${place}: ${path.join('.')} ${message}`)
        continue
      }
      const key = `${result.data.slug} in ${result.data.language}`
      const other = places.get(key)
      if (other) mistakes.push(`${place}: ${key} stands in ${other} already`)
      places.set(key, place)
      articles.push(result.data)
    }
  }
  if (mistakes.length > 0) throw new Error(`The articles in ${folder} are not usable:\n${mistakes.join('\n')}`)
  if (articles.length === 0) throw new Error(`There are no articles in ${folder}.`)
  return articles
}

async function read(path: string, name: string, mistakes: string[]): Promise<Found[]> {
  if (name.endsWith('.jsonl')) {
    const lines = (await readFile(path, 'utf8')).split('\n')
    return lines.flatMap((line, i) => (line.trim() ? readLine(line, `${name}:${i + 1}`, mistakes) : []))
  }
  if (!name.endsWith('.md') || name.endsWith('README.md')) return []
  const file = readFrontMatter(await readFile(path, 'utf8'))
  if (file) return [{ place: name, value: { ...file.fields, body: file.body } }]
  mistakes.push(`${name}: does not begin with front matter between two lines of \`---\``)
  return []
}

const jsonObject = z.record(z.string(), z.unknown())

function readLine(line: string, place: string, mistakes: string[]): Found[] {
  try {
    return [{ place, value: jsonObject.parse(JSON.parse(line)) }]
  } catch {
    mistakes.push(`${place}: is not a JSON object`)
    return []
  }
}
