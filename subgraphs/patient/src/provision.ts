// node subgraphs/patient/src/provision.ts FILE.json   writes the organisations, people and accounts of a document that
// are not there yet into the store that PATIENT_STORE names. It may be repeated.
import { readFileSync } from 'node:fs'
import { describe } from '@care/service/process'
import { readConfig } from '@care/service/config'
import { patientSettings } from './config.ts'
import { provision } from './provisioning/provision.ts'
import { createPasswords } from './sessions/passwords.ts'
import { openPatientStore } from './store/postgres.ts'

const [path] = process.argv.slice(2)

try {
  if (!path) throw new Error('Name the JSON file: node subgraphs/patient/src/provision.ts FILE.json')
  const { PATIENT_STORE: url } = readConfig(
    'PATIENT_STORE',
    { PATIENT_STORE: patientSettings.PATIENT_STORE },
    process.env,
  )
  const document: unknown = JSON.parse(readFileSync(path, 'utf8'))
  await using store = await openPatientStore(url)
  await provision(store, createPasswords(), document)
} catch (error) {
  process.stderr.write(`${describe(error)}\n`)
  process.exitCode = 1
}
