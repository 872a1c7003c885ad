import type { Complete } from '@care/service/complete'
import type { QuantityResolvers } from '../generated/resolvers.ts'
import { converted, units } from '../readings/units.ts'

export const Quantity: Complete<QuantityResolvers, 'value' | 'exact' | 'comparator' | 'unit'> = {
  code: ({ unit }) => units[unit].code,
  symbol: ({ unit }) => units[unit].symbol,
  converted: (amount, { to }) => converted(amount, to),
}
