import { port, readConfig, relatedSettings } from '@care/service/config'
import { z } from 'zod'

export type Config = ReturnType<typeof readMessagingConfig>

/** @throws Error that lists every mistake in the settings, one a line. */
export const readMessagingConfig = (env: NodeJS.ProcessEnv) =>
  readConfig(
    'MESSAGING_',
    {
      ...relatedSettings,
      MESSAGING_PORT: port(4003).describe('TCP port; 0 takes a free one'),
      MESSAGING_STORE: z
        .string()
        .regex(
          /^(sqlite:|mongodb(\+srv)?:\/\/[^/]+\/[^/?]+)/,
          'must be `mongodb://host:27017/database` or `sqlite:FILE`',
        )
        .default('sqlite:.data/messaging/messages.sqlite')
        .describe('Conversations and messages: `mongodb://…/database`, or `sqlite:FILE`'),
      MESSAGING_RESPONSE_HOURS: z.coerce
        .number()
        .min(0.1)
        .max(720)
        .default(24)
        .describe('Hours within which the care team is to answer a message'),
    },
    env,
  )
