/** The row that stands behind each type of the schema, so that resolvers are typed from the store up. */
export const mappers: Record<string, string> = {
  File: '../store/store.ts#StoredFile',
  FileUploader: '../access.ts#Uploader',
  Patient: '../context.ts#PatientReference',
}
