/** The calendar day in a time zone at an instant, in ISO 8601. */
export function dayIn(timeZone: string, at: Date): string {
  // By its parts: how a locale writes a whole date changes with the data of the runtime.
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return ['year', 'month', 'day'].map((part) => parts.get(part as Intl.DateTimeFormatPartTypes)).join('-')
}
