import type { RelatedSurroundings } from '@care/service/run-subgraph'
import type { Subgraph } from '@care/service/subgraph'
import { forgetQuestions } from './answers/forget.ts'
import { openLanguageModel } from './answers/language-model.ts'
import { type ImportOutcome, type ImportProgress, importArticles } from './articles/import-articles.ts'
import type { Config } from './config.ts'
import { createContext } from './context.ts'
import { openLibrary } from './library.ts'
import { createRetrieval } from './retrieval/find-passages.ts'
import { bringIndexUpToDate } from './retrieval/reindex.ts'
import { createSchema } from './schema.ts'

export { readKnowledgeConfig } from './config.ts'
export type { Config } from './config.ts'

export interface KnowledgeSubgraph extends Subgraph {
  /**
   * Brings the library to what a folder of articles says. Importing the same folder again changes nothing.
   *
   * @throws Error that lists every mistake in the folder, before anything is written.
   */
  importArticles(folder: string, onProgress?: (progress: ImportProgress) => void): Promise<ImportOutcome>
}

/** DeepSeek's own address, for those who have a key and name no other. */
const DEEPSEEK = 'https://api.deepseek.com/v1'

export async function openKnowledgeSubgraph(
  config: Config,
  { log, relations }: Pick<RelatedSurroundings, 'log' | 'relations'>,
): Promise<KnowledgeSubgraph> {
  await using opening = new AsyncDisposableStack()
  const library = opening.use(await openLibrary(config))
  const { store, embeddings } = library
  await bringIndexUpToDate(store, embeddings, log)
  opening.use(forgetQuestions(store, config.KNOWLEDGE_QUESTION_DAYS, log))
  const opened = opening.move()

  const shared = {
    store,
    relations,
    retrieval: createRetrieval(store, embeddings, log),
    model: languageModelOf(config),
    log,
    questionDays: config.KNOWLEDGE_QUESTION_DAYS,
  }
  return {
    name: 'knowledge',
    schema: createSchema(),
    createContext: (caller) => createContext(caller, shared),
    dependencies: [
      { name: 'knowledge store', check: () => store.check() },
      { name: 'relations', check: () => relations.check() },
    ],
    importArticles: (folder, onProgress) => importArticles(store, embeddings, folder, onProgress),
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

function languageModelOf(config: Config) {
  const { LLM_URL, LLM_MODEL: model, LLM_API_KEY, LLM_TIMEOUT_MS: timeout, DEEPSEEK_API_KEY } = config
  // A key goes to the address that it belongs to, and to no other.
  if (LLM_URL) return openLanguageModel({ url: LLM_URL, model, apiKey: LLM_API_KEY, timeout })
  return DEEPSEEK_API_KEY ? openLanguageModel({ url: DEEPSEEK, model, apiKey: DEEPSEEK_API_KEY, timeout }) : null
}
