/** What a client asks, whoever carried it. Nothing in it has been looked at but the types of these four. */
export interface OperationRequest {
  readonly query: string | undefined
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>> | undefined
  readonly extensions: Readonly<Record<string, unknown>> | undefined
}
