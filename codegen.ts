import type { CodegenConfig } from '@graphql-codegen/cli'
import { mappers as files } from './subgraphs/files/mappers.ts'
import { mappers as knowledge } from './subgraphs/knowledge/mappers.ts'
import { mappers as messaging } from './subgraphs/messaging/mappers.ts'
import { mappers as patient } from './subgraphs/patient/mappers.ts'
import { mappers as vitals } from './subgraphs/vitals/mappers.ts'

const scalars = { ID: 'string', DateTime: { input: 'Date', output: 'Date' } }
const text = {
  Date: 'string',
  Decimal: 'string',
  LanguageTag: 'string',
  LocalDateTime: 'string',
  LocalTime: 'string',
  TimeZone: 'string',
}

/** Resolver types of one subgraph. `mappers` name the row that stands behind each type, as `path#Type as TypeRow`. */
const resolvers = (name: string, mappers: Record<string, string>): CodegenConfig['generates'] => ({
  [`subgraphs/${name}/src/generated/resolvers.ts`]: {
    schema: ['schema/shared/*.graphql', `schema/${name}/*.graphql`],
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      contextType: '../context.ts#Context',
      mappers,
      scalars: { ...scalars, ...text },
      enumsAsTypes: true,
      useTypeImports: true,
      importExtension: '.ts',
      immutableTypes: true,
      avoidOptionals: { field: true, inputValue: false },
      makeResolverTypeCallable: true,
      defaultScalarType: 'unknown',
      resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
    },
  },
})

/** What clients import: an operation as a document that knows its variables and its result. */
const documents: CodegenConfig['generates'] = {
  'schema/operations/generated/documents.ts': {
    schema: { 'schema/supergraph.graphql': { loader: './schema/load-api-schema.ts' } },
    documents: 'schema/operations/*.graphql',
    plugins: ['typescript-operations', 'typed-document-node'],
    config: {
      scalars: { ID: 'string', DateTime: 'string', ...text },
      enumsAsTypes: true,
      useTypeImports: true,
      defaultScalarType: 'unknown',
    },
  },
}

const config: CodegenConfig = {
  generates: {
    ...documents,
    ...resolvers('files', files),
    ...resolvers('knowledge', knowledge),
    ...resolvers('messaging', messaging),
    ...resolvers('patient', patient),
    ...resolvers('vitals', vitals),
  },
}
export default config
