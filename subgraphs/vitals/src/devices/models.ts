import type { RegisteredDevice } from './device.ts'

type Model = Pick<RegisteredDevice, 'manufacturer' | 'kinds' | 'glucoseMethod' | 'validated' | 'silentMinutes'>

const DAY = 24 * 60

/** What is known of models that people bind by name. */
const models: Readonly<Record<string, Model>> = {
  'Dexcom G6': {
    manufacturer: 'Dexcom',
    kinds: ['GLUCOSE'],
    glucoseMethod: 'CONTINUOUS_SENSOR',
    validated: true,
    silentMinutes: 30,
  },
  'FreeStyle Libre': {
    manufacturer: 'Abbott',
    kinds: ['GLUCOSE'],
    glucoseMethod: 'CONTINUOUS_SENSOR',
    validated: true,
    silentMinutes: 60,
  },
}

/** A model that is not known here may measure anything: each of its readings says what it is. */
const unknown: Model = {
  manufacturer: '',
  kinds: ['BLOOD_PRESSURE', 'GLUCOSE', 'HEART_RATE', 'OXYGEN_SATURATION', 'BODY_WEIGHT', 'BODY_TEMPERATURE'],
  glucoseMethod: 'CAPILLARY_METER',
  validated: true,
  silentMinutes: DAY,
}

export const modelNamed = (model: string): Model =>
  (Object.hasOwn(models, model) ? models[model] : undefined) ?? unknown
