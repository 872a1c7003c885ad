import { z } from 'zod'

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

export interface Completion {
  readonly text: string
  /** The model that wrote it, as the endpoint names it. */
  readonly model: string
}

/** A model that writes. Every failure to write is an error: whoever asks has another way to answer. */
export interface LanguageModel {
  complete(messages: readonly Message[]): Promise<Completion>
}

export interface LanguageModelSettings {
  /** Base of an OpenAI-compatible API, for example `https://api.deepseek.com/v1`. */
  readonly url: string
  readonly model: string
  readonly apiKey: string | undefined
  /** Milliseconds for one answer. */
  readonly timeout: number
}

/** The longest answer, in tokens of the model. */
const MOST_TOKENS = 800

const response = z.object({
  model: z.string().optional(),
  choices: z
    .array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullable() }) }))
    .min(1),
})

/** Writes by an OpenAI-compatible chat endpoint. Its errors never hold what was asked. */
export function openLanguageModel({ url, model, apiKey, timeout }: LanguageModelSettings): LanguageModel {
  const endpoint = `${url.replace(/\/$/, '')}/chat/completions`
  return {
    async complete(messages) {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
        body: JSON.stringify({ model, messages, temperature: 0, max_tokens: MOST_TOKENS, stream: false }),
        signal: AbortSignal.timeout(timeout),
      })
      if (!answer.ok) throw new Error(`The language model answered with status ${answer.status}.`)
      const { choices, model: named = model } = response.parse(await answer.json())
      const [choice] = choices
      const text = choice?.message.content?.trim()
      if (!text) throw new Error('The language model answered nothing.')
      if (choice?.finish_reason === 'length') throw new Error('The language model was cut off.')
      return { text, model: named }
    },
  }
}
