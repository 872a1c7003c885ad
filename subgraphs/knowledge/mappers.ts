/** The row that stands behind each type of the schema, so that resolvers are typed from the store up. */
export const mappers: Record<string, string> = {
  Answer: '../store/store.ts#Answer as AnswerRow',
  Article: '../store/store.ts#Article as ArticleRow',
  Citation: '../store/store.ts#Citation as CitationRow',
  Patient: '../access.ts#Reference as ReferenceRow',
  Practitioner: '../access.ts#Reference as ReferenceRow',
}
