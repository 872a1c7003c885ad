import { createHash, randomUUID } from 'node:crypto'

/** A new conversation's id. */
export const newConversationId = (): string => randomUUID().replaceAll('-', '')

/**
 * The id of the one conversation about a patient's alert: all who begin it arrive at the same one, so that the
 * primary key alone keeps it single. The patient is part of it, or naming a stranger's alert would take that
 * alert's only place.
 */
export const alertConversationId = (patientId: string, alertId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([patientId, alertId]))
    .digest('hex')
    .slice(0, 32)
