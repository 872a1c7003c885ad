import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/**
 * A log of JSON lines with times in UTC. Log ids, never names, values or message texts: the keys below are
 * cut out as a last resort, not as a licence.
 */
export const createLog = (service: string, level: string, to?: DestinationStream): Log =>
  pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['password', '*.password', 'authorization', '*.authorization', 'variables', '*.variables'],
        remove: true,
      },
    },
    to ?? pino.destination({ fd: 2, sync: false }),
  )
