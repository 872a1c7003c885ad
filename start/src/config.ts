import { readConfig, serviceSettings } from '@care/service/config'
import { z } from 'zod'

const fixedPort = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard)

/** Where development servers of front ends listen by default: Vite, Create React App, Angular, Vue. */
const devServers = ['localhost', '127.0.0.1'].flatMap((host) =>
  [3000, 3001, 4200, 5173, 8080].map((port) => `http://${host}:${port}`),
)

export type StartConfig = ReturnType<typeof readStartConfig>

/**
 * The settings of the whole graph in one process. It shows the product with invented people whose password is known
 * to everybody, so it refuses to be a production.
 *
 * @throws Error that lists every mistake, one a line.
 */
export function readStartConfig(env: NodeJS.ProcessEnv) {
  if (env['NODE_ENV'] === 'production') {
    throw new Error(
      '`start` has demo people with a known password and refuses NODE_ENV=production: run the services one by one.',
    )
  }
  return readConfig(
    'SIMULATOR_',
    {
      HOST: serviceSettings.HOST,
      LOG_LEVEL: serviceSettings.LOG_LEVEL.default('warn'),
      PORT: fixedPort(4000).describe('TCP port of the graph'),
      MQTT_PORT: fixedPort(1883).describe('TCP port of the MQTT broker'),
      DATA_DIR: z.string().min(1).default('.data').describe('Folder of the embedded stores; delete it to begin anew'),
      GATEWAY_CORS_ORIGINS: z
        .string()
        .default(devServers.join(','))
        .describe(
          'Origins of web pages that may call, separated by commas; by default those of usual development servers',
        ),
      SIMULATOR_SPEED: z.coerce
        .number()
        .min(1)
        .max(1000)
        .default(60)
        .describe(
          'How many times faster than recorded the traces are replayed; glucose only as far as its slopes stay true',
        ),
      SIMULATOR_ENABLED: z
        .enum(['true', 'false'])
        .default('true')
        .transform((it) => it === 'true')
        .describe('Whether demo devices send readings'),
    },
    env,
  )
}
