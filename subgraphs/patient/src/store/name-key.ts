/** A name without case and accents: `García` and `garcia` are found and ordered alike. */
export const nameKey = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
