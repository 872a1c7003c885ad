import type { Role } from '@care/service/identity'

/**
 * What each role may ask for. A scope opens a kind of field; which rows lie behind it is decided by relations alone.
 */
const scopesByRole: Readonly<Record<Role, readonly string[]>> = {
  PATIENT: [
    'alerts:act',
    'alerts:read',
    'consents:write',
    'devices:bind',
    'files:read',
    'files:write',
    'knowledge:ask',
    'knowledge:read',
    'messages:read',
    'messages:write',
    'patients:read',
    'patients:write',
    'readings:read',
    'readings:write',
  ],
  CAREGIVER: [
    'alerts:read',
    'consents:write',
    'files:read',
    'knowledge:read',
    'messages:read',
    'messages:write',
    'patients:read',
    'readings:read',
  ],
  PRACTITIONER: [
    'alerts:act',
    'alerts:read',
    'careteam:write',
    'devices:bind',
    'files:read',
    'files:write',
    'knowledge:ask',
    'knowledge:read',
    'knowledge:review',
    'messages:read',
    'messages:write',
    'patients:read',
    'patients:write',
    'practitioners:read',
    'readings:read',
    'readings:write',
    'rules:write',
  ],
  ADMINISTRATOR: [
    'devices:manage',
    'files:read',
    'files:write',
    'identities:verify',
    'knowledge:edit',
    'knowledge:read',
    'organizations:read',
    'practitioners:read',
    'rules:manage',
  ],
  PARTNER: ['alerts:read', 'files:read', 'patients:read', 'readings:read'],
}

/** The scopes of all these roles together, sorted. */
export const scopesOf = (roles: readonly Role[]): readonly string[] =>
  [...new Set(roles.flatMap((role) => scopesByRole[role]))].toSorted()
