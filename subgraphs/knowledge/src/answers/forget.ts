import { every } from '@care/service/every'
import type { Log } from '@care/service/log'
import type { Answer, KnowledgeStore } from '../store/store.ts'

const DAY = 86_400_000

/** How often old questions are looked for, in milliseconds: an hour. On reading they are hidden to the minute. */
const EVERY = 3_600_000

/** Questions asked before this instant are forgotten. */
export const forgottenBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY)

/** A question as it may be shown: null once its time is over, whether or not the store has blanked it yet. */
export const rememberedQuestion = ({ question, askedAt }: Answer, now: Date, days: number): string | null =>
  askedAt < forgottenBefore(now, days) ? null : question

/** Blanks old questions in the store, now and every hour until disposed. Other replicas may do the same. */
export const forgetQuestions = (store: KnowledgeStore, days: number, log: Log): AsyncDisposable =>
  every(
    EVERY,
    async () => {
      const count = await store.forgetQuestions(forgottenBefore(new Date(), days))
      if (count > 0) log.info({ count }, 'old questions were forgotten')
    },
    (error) => log.warn({ error: String(error) }, 'old questions could not be forgotten; trying again'),
  )
