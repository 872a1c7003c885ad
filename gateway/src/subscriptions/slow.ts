/**
 * What becomes of a client that does not take what is sent: it is sent away, to come back and resume; or only the newest
 * event is kept for it; or none. The last two are told how many were left out.
 */
export const slowPolicies = ['disconnect', 'latest', 'gap'] as const
export type SlowPolicy = (typeof slowPolicies)[number]
