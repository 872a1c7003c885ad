import type { Participant, ParticipantType } from './conversations/participant.ts'

/** A thing of another subgraph, known here by id alone. */
export interface Reference {
  readonly id: string
}

/** An alert. About whom it is, the vitals service says, where the gateway asks for something that needs it. */
export interface AlertReference extends Reference {
  readonly patientId?: string
}

/** Somebody who takes part in conversations, as a reference to the patient service. */
export interface ParticipantReference extends Reference {
  readonly __typename: ParticipantType
}

export const participantReference = ({ participantId, participantType }: Participant): ParticipantReference => ({
  __typename: participantType,
  id: participantId,
})
