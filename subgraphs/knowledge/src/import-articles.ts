// node subgraphs/knowledge/src/import-articles.ts FOLDER
// Brings the library to what a folder of articles says; the service may run meanwhile. Reads the service's settings.
import { describe } from '@care/service/process'
import { importArticles } from './articles/import-articles.ts'
import { readLibraryConfig } from './config.ts'
import { openLibrary } from './library.ts'

try {
  const [folder, ...others] = process.argv.slice(2)
  if (!folder || others.length > 0)
    throw new Error('Say which folder: node subgraphs/knowledge/src/import-articles.ts FOLDER')
  await using library = await openLibrary(readLibraryConfig(process.env))
  const { articles, changed, passages } = await importArticles(
    library.store,
    library.embeddings,
    folder,
    ({ stage, done, of }) => process.stderr.write(`${stage}: ${done} of ${of}\n`),
  )
  const indexed = passages === null ? 'the index is as it was' : `${passages} passages were indexed`
  process.stdout.write(`${articles} articles, ${changed} of them changed; ${indexed}.\n`)
} catch (error) {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
}
