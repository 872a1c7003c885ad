import type { Complete } from '@care/service/complete'
import type { FileUploaderResolvers } from '../generated/resolvers.ts'

type Resolvers = Required<Pick<FileUploaderResolvers, '__resolveType'>> & Complete<FileUploaderResolvers>

export const FileUploader: Resolvers = { __resolveType: ({ type }) => type }
