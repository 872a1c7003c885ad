import { context } from './context.ts'
import { hidden } from './hidden.ts'
import { keys } from './keys.ts'
import { ledger } from './ledger.ts'
import { media } from './media.ts'
import { requirements } from './requirements.ts'
import type { Scenario } from './scenario.ts'
import { shelves } from './shelves.ts'
import { shop } from './shop.ts'

export const scenarios: readonly Scenario[] = [shop, shelves, media, keys, hidden, requirements, context, ledger]
