import { createHash } from 'node:crypto'

/** 132 bits: never the same twice by chance. */
const LENGTH = 22

/** An id that follows from its cause: what is done a second time finds itself done already. */
const idOf = (...cause: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(cause)).digest('base64url').slice(0, LENGTH)

/** The id of the alert that a reading raises. */
export const alertIdOf = (patientId: string, family: string, readingId: string): string =>
  idOf('alert', patientId, family, readingId)

/** The id of what brought an alert to a version. */
export const eventIdOf = (alertId: string, version: number): string => idOf('alert-event', alertId, version)
