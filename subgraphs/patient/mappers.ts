/** The row that stands behind each type of the schema, so that resolvers are typed from the store up. */
export const mappers: Record<string, string> = {
  CareTeam: '../care-team/care-team.ts#CareTeam as CareTeamRow',
  CareTeamMember: '../store/store.ts#Membership as MembershipRow',
  CareTeamParticipant: '../care-team/care-team.ts#Participant as ParticipantRow',
  Caregiver: '../store/store.ts#Caregiver as CaregiverRow',
  Condition: '../store/store.ts#Condition as ConditionRow',
  Consent: '../store/store.ts#Consent as ConsentRow',
  Organization: '../store/store.ts#Organization as OrganizationRow',
  Patient: '../patients/seen-patient.ts#SeenPatient as PatientRow',
  PatientConnection: '../patients/list-patients.ts#PatientPage as PatientPageRow',
  Practitioner: '../store/store.ts#Practitioner as PractitionerRow',
  Viewer: '@care/service/identity#Identity as ViewerRow',
}
