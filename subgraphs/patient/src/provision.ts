// node subgraphs/patient/src/provision.ts FILE.json   writes the organisations, people and accounts of a document that
// are not there yet into the store that PATIENT_STORE names. It may be repeated. DEMO=true lets short passwords in, for
// people who do not exist; NODE_ENV=production refuses that.
import { readFileSync } from 'node:fs'
import { readConfig } from '@care/service/config'
import { describe } from '@care/service/process'
import { z } from 'zod'
import { patientSettings } from './config.ts'
import { provision } from './provisioning/provision.ts'
import { createPasswords } from './sessions/passwords.ts'
import { openPatientStore } from './store/postgres.ts'

const [path] = process.argv.slice(2)

const settings = {
  PATIENT_STORE: patientSettings.PATIENT_STORE,
  DEMO: z
    .enum(['true', 'false'])
    .default('false')
    .transform((it) => it === 'true'),
}

try {
  if (!path) throw new Error('Name the JSON file: node subgraphs/patient/src/provision.ts FILE.json')
  const { PATIENT_STORE: url, DEMO: demo } = readConfig('PATIENT_STORE', settings, process.env)
  if (demo && process.env['NODE_ENV'] === 'production')
    throw new Error('DEMO=true lets known passwords in; NODE_ENV=production refuses that.')
  const document: unknown = JSON.parse(readFileSync(path, 'utf8'))
  await using store = await openPatientStore(url)
  await provision(store, createPasswords(), document, { demo })
} catch (error) {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
}
