import type { MeasurementUnit, VitalComponent } from '../generated/resolvers.ts'
import type { Reading } from './reading.ts'

/** A code of a public code system, as FHIR has it. */
export interface Coding {
  readonly system: string
  readonly code: string
  readonly display: string | null
}

const loinc = (code: string, display: string): Coding => ({ system: 'http://loinc.org', code, display })
/** IEEE 11073-10101, by its number. */
const mdc = (code: string, display: string): Coding => ({ system: 'urn:iso:std:iso:11073:10101', code, display })

const oxygenSaturation = [
  loinc('59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry'),
  // US Core asks for both.
  loinc('2708-6', 'Oxygen saturation in Arterial blood'),
  mdc('150456', 'MDC_PULS_OXIM_SAT_O2'),
]
const bodyWeight = [loinc('29463-7', 'Body weight'), mdc('188736', 'MDC_MASS_BODY_ACTUAL')]
const bodyTemperature = [loinc('8310-5', 'Body temperature'), mdc('150364', 'MDC_TEMP_BODY')]
const heartRate = loinc('8867-4', 'Heart rate')

/** The codes of a reading as a whole: LOINC first, then IEEE 11073 MDC where one exists. */
export function codingsOf(reading: Reading): readonly Coding[] {
  switch (reading.kind) {
    case 'BLOOD_PRESSURE':
      return [
        loinc('85354-9', 'Blood pressure panel with all children optional'),
        mdc('150020', 'MDC_PRESS_BLD_NONINV'),
      ]
    case 'GLUCOSE':
      return glucoseCodings(reading)
    case 'HEART_RATE':
      return [heartRate]
    case 'OXYGEN_SATURATION':
      return oxygenSaturation
    case 'BODY_WEIGHT':
      return bodyWeight
    case 'BODY_TEMPERATURE':
      return bodyTemperature
  }
}

/** The codes of one number of a reading. Empty where no public code says the same. */
export function componentCodings(reading: Reading, component: VitalComponent): readonly Coding[] {
  switch (component) {
    case 'SYSTOLIC':
      return [loinc('8480-6', 'Systolic blood pressure'), mdc('150021', 'MDC_PRESS_BLD_NONINV_SYS')]
    case 'DIASTOLIC':
      return [loinc('8462-4', 'Diastolic blood pressure'), mdc('150022', 'MDC_PRESS_BLD_NONINV_DIA')]
    case 'MEAN_ARTERIAL':
      return [loinc('8478-0', 'Mean blood pressure'), mdc('150023', 'MDC_PRESS_BLD_NONINV_MEAN')]
    case 'GLUCOSE':
      return glucoseCodings(reading)
    case 'GLUCOSE_RATE':
      return []
    case 'HEART_RATE':
      return [heartRate, ...pulseCodings(reading)]
    case 'OXYGEN_SATURATION':
      return oxygenSaturation
    case 'BODY_WEIGHT':
      return bodyWeight
    case 'BODY_TEMPERATURE':
      return bodyTemperature
  }
}

/** A pulse is coded by the device that counted it. */
function pulseCodings({ kind }: Reading): readonly Coding[] {
  if (kind === 'OXYGEN_SATURATION') return [mdc('149530', 'MDC_PULS_OXIM_PULS_RATE')]
  if (kind === 'BLOOD_PRESSURE') return [mdc('149546', 'MDC_PULS_RATE_NON_INV')]
  return []
}

/** Glucose has a code for each specimen, and for mass and molar concentration. */
function glucoseCodings({ glucoseMethod, amounts }: Reading): readonly Coding[] {
  const isMolar = molar.has(amounts.GLUCOSE?.unit)
  switch (glucoseMethod) {
    case 'CONTINUOUS_SENSOR':
      return isMolar
        ? [loinc('105272-9', 'Glucose [Moles/volume] in Interstitial fluid')]
        : [loinc('99504-3', 'Glucose [Mass/volume] in Interstitial fluid')]
    case 'VENOUS_LABORATORY':
      return isMolar
        ? [loinc('14749-6', 'Glucose [Moles/volume] in Serum or Plasma')]
        : [loinc('2345-7', 'Glucose [Mass/volume] in Serum or Plasma')]
    default:
      return [
        isMolar
          ? loinc('14743-9', 'Glucose [Moles/volume] in Capillary blood by Glucometer')
          : loinc('41653-7', 'Glucose [Mass/volume] in Capillary blood by Glucometer'),
        mdc('160184', 'MDC_CONC_GLU_CAPILLARY_WHOLEBLOOD'),
      ]
  }
}

const molar: ReadonlySet<MeasurementUnit | undefined> = new Set<MeasurementUnit>(['MMOL_PER_L'])
