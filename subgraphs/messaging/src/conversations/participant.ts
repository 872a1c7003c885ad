/** Who takes part in conversations: `Participant` in the schema. */
export type ParticipantType = 'Patient' | 'Practitioner' | 'Caregiver'

/** Somebody as a participant: known here by id alone, everything else is the patient service's. */
export interface Participant {
  readonly participantId: string
  readonly participantType: ParticipantType
}

/** A participant and how far he or she has read. */
export interface Member extends Participant {
  readonly joinedAt: Date
  /** The number of the newest message read: everything up to it counts as read. 0 for none. */
  readonly readSeq: number
  readonly readAt: Date | null
  /** Messages of others after `readSeq`. */
  readonly unread: number
}
