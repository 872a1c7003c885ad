/** A patient, known here by id alone: everything else about him or her is the patient service's. */
export interface PatientReference {
  readonly id: string
}

/** A practitioner, known here by id alone. */
export interface PractitionerReference {
  readonly id: string
}

/** The caller as a thing of the graph, known here by id alone. */
export interface ViewerReference {
  readonly id: string
}
