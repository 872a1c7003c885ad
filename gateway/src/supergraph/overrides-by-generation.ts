import type { Generation } from './generation.ts'
import { type ChooseOverrides, type OverrideShares, createOverrides } from '../planning/overrides.ts'

/** Which labels of `@override(label:)` hold for a caller on a generation: each has labels of its own. */
export function createOverridesByGeneration(shares: OverrideShares) {
  const chosen = new WeakMap<Generation, ChooseOverrides>()
  return (generation: Generation, caller: string | undefined): readonly string[] => {
    let choose = chosen.get(generation)
    if (!choose) {
      choose = createOverrides(generation.overrideLabels, shares)
      chosen.set(generation, choose)
    }
    return choose(caller)
  }
}
