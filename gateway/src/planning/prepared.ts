import type { AccessRequirement } from './access-rules.ts'
import type { DocumentNode, OperationDefinitionNode, OperationTypeNode } from 'graphql'

/** An operation that was found good: parsed, validated, and brought into the form that it shares with its like. */
export interface PreparedOperation {
  readonly type: OperationTypeNode
  /** As the client named it. */
  readonly name: string | undefined
  /** The operation and the fragments that it uses, its literals lifted into variables. */
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** `document` as text: equal for operations that differ in literals only. */
  readonly key: string
  /** The literals: variable names and their values as JSON byte strings (one character a byte). */
  readonly literals: ReadonlyMap<string, string>
  /** The client's own variable definitions; those of the literals need no coercion. */
  readonly variableDefinitions: OperationDefinitionNode['variableDefinitions']
  /** Names of the Boolean variables by which fields are skipped, included or deferred. */
  readonly conditions: readonly string[]
  /** Whether anything of it may be deferred. */
  readonly defers: boolean
  /** What its caller must have; null for nothing. */
  readonly access: AccessRequirement | null
}

/** What of an operation differs from one request to the next, and leads to another program. */
export interface ProgramChoice {
  /** The coerced values of `prepared.conditions`, in that order. */
  readonly conditions: readonly boolean[]
  /** The labels of `@override(label:)` that hold for this request. */
  readonly overrides: readonly string[]
}
