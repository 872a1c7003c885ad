import type { AccessRules } from './access-rules.ts'

/** Of a supergraph that says nothing about access. */
export const NO_ACCESS_RULES: AccessRules = { requirementOf: () => null }
