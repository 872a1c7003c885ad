import { port, readConfig, relatedSettings } from '@care/service/config'
import { z } from 'zod'

const milliseconds = (standard: number) => z.coerce.number().int().min(100).max(120_000).default(standard)

/** What the store, the index and the assistant need: the import of articles reads these alone. */
const knowledgeSettings = {
  KNOWLEDGE_STORE: z
    .string()
    .regex(/^(sqlite:|qdrant:https?:\/\/)/, 'must be `sqlite:FILE` or `qdrant:http://HOST:PORT`')
    .default('sqlite:.data/knowledge/knowledge.sqlite')
    .describe('`sqlite:FILE`, or `qdrant:http://HOST:PORT`'),
  KNOWLEDGE_NAMESPACE: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'must be small letters, digits and hyphens')
    .default('knowledge')
    .describe('Begins the names of the collections on a Qdrant server that several installations share'),
  QDRANT_API_KEY: z.string().optional(),
  QDRANT_TIMEOUT_MS: milliseconds(10_000).describe('Milliseconds for one request to Qdrant'),
  EMBEDDINGS_URL: z
    .url()
    .optional()
    .describe('Base of an OpenAI-compatible API with `/embeddings`. Without it articles are found by words alone'),
  EMBEDDINGS_MODEL: z
    .string()
    .default('multilingual-e5-small')
    .describe('Another one makes the index anew at the next start'),
  EMBEDDINGS_API_KEY: z.string().optional(),
  EMBEDDINGS_TIMEOUT_MS: milliseconds(60_000).describe('Milliseconds for a request with passages to be indexed'),
  EMBEDDINGS_QUERY_TIMEOUT_MS: milliseconds(3000).describe(
    'Milliseconds for the vector of a question; search by words goes on without it',
  ),
  EMBEDDINGS_INPUT_TYPE: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true')
    .describe('Whether the endpoint knows `input_type` (query or passage). OpenAI’s own refuses it'),
}

const settings = {
  ...relatedSettings,
  ...knowledgeSettings,
  KNOWLEDGE_PORT: port(8001),
  KNOWLEDGE_QUESTION_DAYS: z.coerce
    .number()
    .int()
    .min(30)
    .max(3650)
    .default(90)
    .describe('Days after which the text of a question is forgotten'),
  LLM_URL: z
    .url()
    .optional()
    .describe(
      'Base of an OpenAI-compatible API with `/chat/completions`. Without it and a DeepSeek key answers are extracted',
    ),
  LLM_MODEL: z.string().default('deepseek-chat'),
  LLM_API_KEY: z.string().optional().describe('Key for LLM_URL'),
  LLM_TIMEOUT_MS: milliseconds(30_000).describe('Milliseconds for one answer of the language model'),
  DEEPSEEK_API_KEY: z.string().optional().describe('Lets DeepSeek write answers where no LLM_URL is set'),
}

export type Config = ReturnType<typeof readKnowledgeConfig>
export type LibraryConfig = ReturnType<typeof readLibraryConfig>

/** The settings of the service. */
export const readKnowledgeConfig = (env: NodeJS.ProcessEnv) => readConfig('KNOWLEDGE_', settings, env)

/** The settings that an import of articles needs: it may run where the service's own are set. */
export const readLibraryConfig = (env: NodeJS.ProcessEnv) =>
  readConfig('KNOWLEDGE_', { ...settings, INTERNAL_SECRET: z.string().optional() }, env)
