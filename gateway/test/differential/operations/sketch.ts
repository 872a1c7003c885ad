/** An operation before it is text: what is made at random, and made smaller when it fails. */
export interface OperationSketch {
  readonly type: 'query' | 'mutation'
  readonly selections: readonly SelectionSketch[]
}

export type SelectionSketch = FieldSketch | FragmentSketch

export interface FieldSketch {
  readonly kind: 'field'
  readonly name: string
  readonly alias: string | null
  readonly arguments: readonly ArgumentSketch[]
  readonly conditions: readonly ConditionSketch[]
  /** Empty for a leaf. */
  readonly selections: readonly SelectionSketch[]
}

export interface FragmentSketch {
  readonly kind: 'fragment'
  /** Null for an inline fragment without a type. */
  readonly on: string | null
  /** How it is written: inline, as a definition, or as a definition that is spread twice. */
  readonly form: 'inline' | 'named' | 'twice'
  readonly conditions: readonly ConditionSketch[]
  readonly selections: readonly SelectionSketch[]
}

export interface ConditionSketch {
  readonly directive: 'skip' | 'include'
  readonly holds: boolean
  readonly isVariable: boolean
}

export interface ArgumentSketch {
  readonly name: string
  readonly value: InputSketch
}

export type InputSketch =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly InputSketch[] }
  | { readonly kind: 'object'; readonly fields: readonly ArgumentSketch[] }
  | VariableSketch

export interface VariableSketch {
  readonly kind: 'variable'
  readonly type: string
  readonly value: unknown
  /** Whether the client sends it; what it does not send is absent, or has this default. */
  readonly isSent: boolean
  readonly fallback: string | null
}
