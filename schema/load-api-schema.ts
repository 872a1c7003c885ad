import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { apiSchemaOf } from './api-schema.ts'

/** What clients see of a supergraph file, for the generator of their documents. */
const load = (file: string) => buildSchema(apiSchemaOf(readFileSync(file, 'utf8')))
export default load
