import type { Coding } from '../store/store.ts'
import type { ConditionKind } from '../store/words.ts'

export const SNOMED = 'http://snomed.info/sct'
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10'

const both = (snomed: string, display: string, icd: string, icdDisplay: string): readonly Coding[] => [
  { system: SNOMED, code: snomed, display },
  { system: ICD_10, code: icd, display: icdDisplay },
]

/** The conditions that this product knows, in SNOMED CT (international edition) and ICD-10 (WHO, 2019), SNOMED first. */
export const codingsOf: Readonly<Record<ConditionKind, readonly Coding[]>> = {
  HYPERTENSION: both('38341003', 'Hypertensive disorder', 'I10', 'Essential (primary) hypertension'),
  TYPE_1_DIABETES: both('46635009', 'Diabetes mellitus type 1', 'E10', 'Type 1 diabetes mellitus'),
  TYPE_2_DIABETES: both('44054006', 'Diabetes mellitus type 2', 'E11', 'Type 2 diabetes mellitus'),
  GESTATIONAL_DIABETES: both(
    '11687002',
    'Gestational diabetes mellitus',
    'O24.4',
    'Diabetes mellitus arising in pregnancy',
  ),
  HEART_FAILURE: both('84114007', 'Heart failure', 'I50', 'Heart failure'),
  COPD: both('13645005', 'Chronic obstructive lung disease', 'J44', 'Other chronic obstructive pulmonary disease'),
  CHRONIC_KIDNEY_DISEASE: both('709044004', 'Chronic kidney disease', 'N18', 'Chronic kidney disease'),
  OTHER: [],
}

const systems: readonly string[] = [SNOMED, ICD_10]

const SNOMED_CODE = /^\d{6,18}$/
const ICD_10_CODE = /^[A-Z]\d\d(\.\d{1,2})?$/

/** A code as people give it, `system|code`; null when it is none of SNOMED CT or ICD-10. */
export function parseCoding(text: string): Coding | null {
  const [system = '', code = '', ...rest] = text.split('|')
  if (rest.length > 0 || !systems.includes(system)) return null
  return (system === SNOMED ? SNOMED_CODE : ICD_10_CODE).test(code) ? { system, code, display: null } : null
}

/** A condition's codings: the kind's own, and a more exact one beside them, SNOMED first. */
export function codingsWith(kind: ConditionKind, exact: Coding | null): readonly Coding[] {
  const known = codingsOf[kind]
  if (!exact || known.some(({ system, code }) => system === exact.system && code === exact.code)) return known
  return [...known, exact].toSorted((a, b) => systems.indexOf(a.system) - systems.indexOf(b.system))
}
