import type { Log } from '@care/service/log'
import { wordsToFind } from '../answers/identifiers.ts'
import type { ArticleConditions, Found, KnowledgeStore } from '../store/store.ts'
import { questionVector } from './bm25.ts'
import type { Embeddings } from './embeddings.ts'
import { wayOf } from './reindex.ts'

/** How long what is known of the present index is believed, in milliseconds: an import may have swapped it. */
const INDEX_KNOWN_FOR = 5000

/** Finds passages for questions, by terms and, where there is a model, by meaning. */
export interface Retrieval {
  /** @param limit how many passages at most, by each way of finding. */
  find(question: string, where: ArticleConditions, limit: number): Promise<Found>
}

/** A model that does not answer, or an index that another model made, leaves search by terms: worse, but not gone. */
export function createRetrieval(store: KnowledgeStore, embeddings: Embeddings | null, log: Log): Retrieval {
  const wanted = wayOf(embeddings)
  let known: { readonly at: number; readonly fits: boolean } | null = null

  const indexFits = async (): Promise<boolean> => {
    if (known === null || Date.now() - known.at > INDEX_KNOWN_FOR) {
      known = { at: Date.now(), fits: (await store.indexSignature())?.startsWith(wanted) ?? false }
    }
    return known.fits
  }

  const vectorOf = async (question: string): Promise<readonly number[] | null> => {
    if (!embeddings || !(await indexFits())) return null
    try {
      // The model may be somebody else's service: it need not know who asks.
      const [vector] = await embeddings.embed([wordsToFind(question)], 'query')
      return vector ?? null
    } catch (error) {
      log.warn({ error: String(error) }, 'the embeddings endpoint does not answer; searching by terms alone')
      return null
    }
  }

  return {
    async find(question, where, limit) {
      const terms = questionVector(question)
      const dense = await vectorOf(question)
      try {
        return await store.findPassages({ terms, dense, where, limit })
      } catch (error) {
        known = null
        // Another index may have been swapped in since, made by another model.
        if (dense === null || (await indexFits())) throw error
        return store.findPassages({ terms, dense: null, where, limit })
      }
    },
  }
}
