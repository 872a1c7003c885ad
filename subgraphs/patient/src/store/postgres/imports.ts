import type { PatientStore } from '../store.ts'
import { conditions, consents, memberships, patients } from '../tables.ts'
import { membershipRow } from './care-teams.ts'
import type { Change } from './change.ts'
import { patientRow } from './patients.ts'

/** Records that come in whole, from provisioning. */
export const imports = (change: Change): Pick<PatientStore, 'addPatient'> => ({
  addPatient: (patient, belongings, at) =>
    change(async (transaction, touch) => {
      const added = await transaction
        .insert(patients)
        .values(patientRow(patient, at))
        .onConflictDoNothing()
        .returning({ id: patients.id })
      if (belongings.memberships.length > 0)
        added.push(
          ...(await transaction
            .insert(memberships)
            .values(belongings.memberships.map(membershipRow))
            .onConflictDoNothing()
            .returning({ id: memberships.id })),
        )
      if (belongings.conditions.length > 0)
        added.push(
          ...(await transaction
            .insert(conditions)
            .values([...belongings.conditions])
            .onConflictDoNothing()
            .returning({ id: conditions.id })),
        )
      if (belongings.consents.length > 0)
        added.push(
          ...(await transaction
            .insert(consents)
            .values([...belongings.consents])
            .onConflictDoNothing()
            .returning({ id: consents.id })),
        )
      if (added.length > 0) touch(patient.id)
    }),
})
