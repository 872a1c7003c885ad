import type { Complete } from '@care/service/complete'
import { downloadLink } from '../downloads/download-link.ts'
import type { FileResolvers } from '../generated/resolvers.ts'

type Held = 'id' | 'name' | 'kind' | 'status' | 'contentType' | 'sizeBytes' | 'sha256' | 'createdAt' | 'documentDate'

export const File: Complete<FileResolvers, Held> = {
  __resolveReference: ({ id }, { load }) => load.file.load(id),
  patient: ({ patientId }) => (patientId === null ? null : { id: patientId }),
  uploadedBy: ({ uploaderType, uploaderId }) =>
    uploaderType === null || uploaderId === null ? null : { type: uploaderType, id: uploaderId },
  downloadLink: (file, { expiresInSeconds = 300, disposition = 'ATTACHMENT' }, context) =>
    downloadLink(context, file, { expiresInSeconds, disposition }),
}
