import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** A scalar that is text on the wire. `read` throws GraphQLError for text that is not one. */
function textScalar<Value>(name: string, read: (text: string) => Value, write: (value: Value) => string) {
  const readAny = (value: unknown): Value => {
    if (typeof value === 'string') return read(value)
    throw new GraphQLError(`${name} is written as a string.`)
  }
  return new GraphQLScalarType<Value, string>({
    name,
    serialize: (value) => write(value as Value),
    parseValue: readAny,
    parseLiteral: (node) => readAny(node.kind === Kind.STRING ? node.value : null),
  })
}

function checked(name: string, example: string, isValid: (text: string) => boolean) {
  const read = (text: string): string => {
    if (isValid(text)) return text
    throw new GraphQLError(`This is not a ${name}; write it like \`${example}\`.`)
  }
  return textScalar(name, read, (text) => text)
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i
const DAY = /^\d{4}-\d\d-\d\d$/
const WALL_CLOCK = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

const isDay = (text: string): boolean =>
  DAY.test(text) &&
  accepts(() => new Date(`${text}T00:00:00Z`).toISOString()) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** The scalars of the graph, as resolvers. A subgraph takes those that its schema names. */
export const scalars = {
  DateTime: textScalar(
    'DateTime',
    (text) => {
      const instant = new Date(text)
      if (INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(instant.getTime())) return instant
      throw new GraphQLError('This is not a DateTime; write it like `2026-11-23T00:05:00.000Z`, with `Z` or an offset.')
    },
    (instant: Date) => instant.toISOString(),
  ),
  Date: checked('Date', '2026-11-23', isDay),
  LocalTime: checked('LocalTime', '07:30', (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)),
  LocalDateTime: checked('LocalDateTime', '2026-11-23T07:05:00', (text) => WALL_CLOCK.test(text)),
  Decimal: checked('Decimal', '5.60', (text) => /^-?\d{1,15}(\.\d{1,15})?$/.test(text)),
  TimeZone: checked(
    'TimeZone',
    'Asia/Shanghai',
    (text) => /^[A-Z]/i.test(text) && accepts(() => new Intl.DateTimeFormat('en', { timeZone: text })),
  ),
  LanguageTag: checked('LanguageTag', 'zh-CN', (text) => accepts(() => Intl.getCanonicalLocales(text))),
}

function accepts(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch {
    return false
  }
}
