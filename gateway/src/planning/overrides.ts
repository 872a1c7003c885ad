/** For a label of `@override(label:)`: the share of requests for which it holds, 0 to 1. */
export type OverrideShares = ReadonlyMap<string, number>

/** Says which labels hold for one request; for the same caller always the same ones. */
export type ChooseOverrides = (caller: string | undefined) => readonly string[]

/** `percent(N)`, the label that says its own share. */
const PERCENT = /^percent\((\d{1,3}(?:\.\d+)?)\)$/

/**
 * @param labels those that are in the supergraph: no others are looked at.
 * @param shares what is configured. It counts before what a label says itself; a label without either never holds.
 */
export function createOverrides(labels: readonly string[], shares: OverrideShares): ChooseOverrides {
  const chances = labels.map((label) => ({ label, share: shares.get(label) ?? ownShare(label) }))
  const always = chances.filter(({ share }) => share >= 1).map(({ label }) => label)
  const sometimes = chances.filter(({ share }) => share > 0 && share < 1)
  if (sometimes.length === 0) return () => always
  return (caller) => {
    const chosen = sometimes.filter(({ label, share }) => placeOf(label, caller) < share)
    return [...always, ...chosen.map(({ label }) => label)].toSorted()
  }
}

const ownShare = (label: string): number => Number(PERCENT.exec(label)?.[1] ?? 0) / 100

/** Where a caller stands among all, 0 to 1, for each label anew. One that nobody knows stands anywhere. */
const placeOf = (label: string, caller: string | undefined): number =>
  caller === undefined ? Math.random() : hash(`${label}\n${caller}`) / 2 ** 32

/** FNV-1a in 32 bits, its bits mixed at the end as MurmurHash3 does: quick, and even enough for shares. */
function hash(text: string): number {
  let it = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) it = Math.imul(it ^ text.charCodeAt(index), 0x01000193)
  it = Math.imul(it ^ (it >>> 16), 0x85ebca6b)
  it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35)
  return (it ^ (it >>> 16)) >>> 0
}
