import { z } from 'zod'

/** Whether a text asks or answers: retrieval models embed the two differently. */
export type InputType = 'query' | 'passage'

/** A model that turns texts into vectors of length 1, all with as many numbers. */
export interface Embeddings {
  /** Vectors of different models are not comparable: this tells them apart. */
  readonly model: string
  embed(texts: readonly string[], inputType: InputType): Promise<readonly (readonly number[])[]>
}

export interface EmbeddingsSettings {
  /** Base of an OpenAI-compatible API, for example `http://embeddings:8090/v1`. */
  readonly url: string
  readonly model: string
  readonly apiKey: string | undefined
  /** Milliseconds for one request with passages. */
  readonly timeout: number
  /** Milliseconds for a question: somebody waits, and there is search by words. */
  readonly queryTimeout: number
  /** Whether the endpoint knows `input_type`. OpenAI's own refuses it. */
  readonly sendsInputType: boolean
}

/** Texts in one request. */
const BATCH = 16

const answer = z.object({ data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()).min(1) })) })

/** Embeds by an OpenAI-compatible endpoint. Its failures reach the caller; they never hold a text. */
export function openEmbeddings({
  url,
  model,
  apiKey,
  timeout,
  queryTimeout,
  sendsInputType,
}: EmbeddingsSettings): Embeddings {
  const endpoint = `${url.replace(/\/$/, '')}/embeddings`

  const embedBatch = async (input: readonly string[], inputType: InputType) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify({ model, input, ...(sendsInputType && { input_type: inputType }) }),
      signal: AbortSignal.timeout(inputType === 'query' ? queryTimeout : timeout),
    })
    if (!response.ok) throw new Error(`The embeddings endpoint answered with status ${response.status}.`)
    const { data } = answer.parse(await response.json())
    if (data.length !== input.length) throw new Error('The embeddings endpoint left texts out.')
    return data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => ofLengthOne(embedding))
  }

  return {
    model,
    async embed(texts, inputType) {
      const vectors: (readonly number[])[] = []
      for (let i = 0; i < texts.length; i += BATCH) {
        vectors.push(...(await embedBatch(texts.slice(i, i + BATCH), inputType)))
      }
      return vectors
    },
  }
}

function ofLengthOne(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector)
  return vector.map((it) => (length === 0 ? 0 : it / length))
}
