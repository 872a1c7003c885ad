/** Digits at either end that may be shown, and digits that must not. */
const SHOWN_AT_END = 4
const HIDDEN = 4

const CHINESE_MOBILE = /^\+86(1\d{2})\d{4}(\d{4})$/

/**
 * A phone number (E.164) with its middle masked: `138****1234` for a Chinese mobile, `+346****5678` for others.
 * Of a short number fewer digits are shown, never more than all but four.
 */
export function maskedPhone(phone: string): string {
  const [, head, tail] = CHINESE_MOBILE.exec(phone) ?? []
  if (head && tail) return `${head}****${tail}`
  const digits = phone.slice(1)
  const shown = Math.max(0, digits.length - HIDDEN)
  const atEnd = Math.min(SHOWN_AT_END, Math.ceil(shown / 2))
  const atFront = Math.min(3, shown - atEnd)
  return `+${digits.slice(0, atFront)}****${digits.slice(digits.length - atEnd)}`
}
