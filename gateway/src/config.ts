import { port, readConfig, serviceSettings } from '@care/service/config'
import { z } from 'zod'
import type { IdentityRule } from './subscriptions/audience.ts'
import type { ResumableSetting } from './subscriptions/upstream/resumable.ts'
import { slowPolicies } from './subscriptions/slow.ts'

const words = z.enum(['true', 'false'])
const flag = (standard: boolean) => words.default(standard ? 'true' : 'false').transform((it) => it === 'true')
const flagOrNothing = words.optional().transform((it) => (it === undefined ? undefined : it === 'true'))

const list = z
  .string()
  .default('')
  .transform((it) =>
    it
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )

/** Headers that the gateway writes itself, that belong to one connection, or that describe a body which it does not pass on. */
const NOT_FORWARDED =
  /^(gateway-identity|client-address|accept-language|x-request-id|traceparent|tracestate|host|connection|keep-alive|transfer-encoding|te|trailer|upgrade|expect|proxy-.*|accept|accept-encoding|content-.*)$/

const headerNames = list.transform((names, context) =>
  names.map((name) => {
    const it = name.toLowerCase()
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(it)) context.addIssue(`must be names of headers; \`${name}\` is none`)
    else if (NOT_FORWARDED.test(it)) context.addIssue(`must not name \`${name}\`: the gateway decides about it`)
    return it
  }),
)

/** `name=value` pairs, separated by commas. */
const namedValues = <Value>(kind: string, read: (text: string) => Value | undefined) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const entries = text.split(',').filter((part) => part.trim() !== '')
      return Object.fromEntries(
        entries.map((pair) => {
          const at = pair.indexOf('=')
          const value = at < 1 ? undefined : read(pair.slice(at + 1).trim())
          if (value === undefined)
            context.addIssue(`must be NAME=${kind} pairs separated by commas; \`${pair}\` is not one`)
          return [pair.slice(0, at).trim(), value]
        }),
      ) as Readonly<Record<string, Value>>
    })

const addresses = namedValues('URL', (text) => (URL.canParse(text) ? text : undefined))
const times = namedValues('MILLISECONDS', (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined))

/** `field=none` or `field=claim+claim`, separated by commas. */
const identityRules = namedValues('none or CLAIM+CLAIM', (text): IdentityRule | undefined => {
  const claims = text.split('+').filter(Boolean)
  if (text === 'none') return 'none'
  return claims.length > 0 && claims.every((it) => /^[\w:./-]+$/.test(it)) ? claims : undefined
})

/** `field=argument+cursor`, separated by commas. */
const resumables = namedValues('ARGUMENT+CURSOR', (text): ResumableSetting | undefined => {
  const [, argument, cursor] = /^(\w+)\+(\w+)$/.exec(text) ?? []
  return argument === undefined || cursor === undefined ? undefined : { argument, cursor }
})

/** `label=true`, `label=false` or `label=25%`, separated by commas, as shares from 0 to 1. */
const shares = z
  .string()
  .default('')
  .transform((text, context): ReadonlyMap<string, number> => {
    const pairs = text.split(',').filter((part) => part.trim() !== '')
    return new Map(
      pairs.map((pair) => {
        const [, label = '', value = ''] = /^\s*(.+?)\s*=\s*(true|false|\d{1,3}(?:\.\d+)?%)\s*$/.exec(pair) ?? []
        const share = value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value === 'true')
        if (value === '' || share > 1)
          context.addIssue(`must be LABEL=true, LABEL=false or LABEL=25%, separated by commas; \`${pair}\` is not one`)
        return [label, share]
      }),
    )
  })

const milliseconds = (standard: number) => z.coerce.number().int().positive().max(2_147_483_647).default(standard)
const millisecondsOrNone = (standard: number) => z.coerce.number().int().min(0).max(2_147_483_647).default(standard)
const count = (standard: number) => z.coerce.number().int().positive().default(standard)
/** A count of which 0 means none at all. */
const countOrNone = (standard: number) => z.coerce.number().int().nonnegative().default(standard)
const percent = (standard: number) => z.coerce.number().min(0).max(100).default(standard)

const settings = {
  HOST: serviceSettings.HOST,
  LOG_LEVEL: serviceSettings.LOG_LEVEL,
  INTERNAL_SECRET: serviceSettings.INTERNAL_SECRET.optional(),
  JWT_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters, for example from `openssl rand -hex 32`')
    .optional()
    .describe('Key of access tokens signed with HS256: for a single node'),
  JWT_ISSUER: z.string().optional().describe('The only `iss` of access tokens that is accepted'),
  JWT_AUDIENCE: z.string().optional().describe('The `aud` that access tokens must have'),

  GATEWAY_PORT: port(4000),
  GATEWAY_SUPERGRAPH: z.string().describe('Path of the supergraph SDL, also given by --supergraph'),
  GATEWAY_SUBGRAPHS: z
    .string()
    .optional()
    .describe('Path of a list of subgraphs, in the shape that `rover` takes, to compose; also given by --subgraphs'),
  GATEWAY_WATCH: flag(false).describe('Whether the files of the supergraph are watched, also given by --watch'),
  GATEWAY_POLL: z.coerce
    .number()
    .int()
    .min(100)
    .max(2_147_483_647)
    .optional()
    .describe('Milliseconds between questions to subgraphs for their schemas, also given by --poll. For development'),
  GATEWAY_CHECK_OPERATIONS: z
    .enum(['off', 'warn', 'refuse'])
    .default('warn')
    .describe('What is done about a new supergraph that breaks a known operation'),
  GATEWAY_SHADOW_PERCENT: percent(0).describe(
    'Share of queries that are run on a new supergraph as well, to compare, before it takes traffic',
  ),
  GATEWAY_SHADOW_SECONDS: z.coerce
    .number()
    .positive()
    .max(86_400)
    .default(30)
    .describe('Seconds for which they are compared'),
  GATEWAY_SHADOW_CONCURRENCY: count(4).describe('Queries that may run on a new supergraph at the same time'),
  GATEWAY_SUBGRAPH_URLS: addresses.describe(
    'Addresses other than the supergraph has them: `name=http://…,…`, or `name=unix:FILE:/PATH`',
  ),
  GATEWAY_SUBSCRIPTION_URLS: addresses.describe(
    'Where subgraphs take subscriptions, when not at their address with ws: in the place of http:. With ws: or wss: over graphql-transport-ws, with http: or https: over server-sent events',
  ),
  GATEWAY_SUBSCRIPTION_MULTIPLEX: count(1000).describe(
    'Subscriptions to a subgraph that share one WebSocket. For those beyond, another is opened',
  ),
  GATEWAY_SUBGRAPH_TIMEOUT: milliseconds(10_000).describe('Milliseconds that a subgraph may take for an answer'),
  GATEWAY_SUBGRAPH_TIMEOUTS: times.describe('Other timeouts of single subgraphs: `name=2000,…`'),
  GATEWAY_SUBGRAPH_CLIENT: z
    .enum(['auto', 'undici', 'lean'])
    .default('auto')
    .describe(
      'What asks subgraphs: undici, which speaks HTTP/2 too, or a client of our own that costs less. `auto` takes undici for https: and ours for the rest',
    ),
  GATEWAY_SUBGRAPH_CONNECTIONS: count(64).describe('HTTP connections to keep to each subgraph'),
  // As many as there are connections: on HTTP/1.1 the others would wait for one all the same, out of our sight.
  GATEWAY_SUBGRAPH_CONCURRENCY: count(64).describe('Requests that may be in flight to each subgraph'),
  GATEWAY_SUBGRAPH_QUEUE: countOrNone(1000).describe(
    'Requests that may wait for that. Those beyond are refused as SUBGRAPH_UNAVAILABLE',
  ),
  GATEWAY_SUBGRAPH_RESPONSE_BYTES: count(32 * 1024 * 1024).describe(
    'Bytes of an answer of a subgraph, and of an event',
  ),
  // Inside a data centre it costs both sides more time than it saves.
  GATEWAY_SUBGRAPH_COMPRESSION: flag(false).describe('Whether subgraphs are asked to compress their answers'),
  GATEWAY_SUBGRAPH_RETRIES: countOrNone(2).describe(
    'How often a query is sent again when the connection breaks; 0 for never. Mutations never are',
  ),
  GATEWAY_SUBGRAPH_RETRY_PERCENT: percent(20).describe(
    'Such retries for each hundred requests to a subgraph, beside five a second',
  ),
  GATEWAY_DEDUPLICATE: flag(true).describe(
    'Whether equal queries of one caller that are in flight run once, and are sent to a subgraph once',
  ),
  GATEWAY_CIRCUIT_PERCENT: percent(50).describe(
    'How many of a hundred requests to a subgraph may fail before it is left alone for a while; 0 for any number',
  ),
  GATEWAY_CIRCUIT_WINDOW: milliseconds(10_000).describe('Milliseconds over which they are counted'),
  GATEWAY_CIRCUIT_REQUESTS: count(20).describe('How many there must have been in that time'),
  GATEWAY_CIRCUIT_PAUSE: milliseconds(1000).describe(
    'Milliseconds until one request shows whether it is over. They double up to half a minute as long as it is not',
  ),

  GATEWAY_JWKS_URL: z.url().optional().describe('Where the public keys of access tokens are: RS256 and ES256'),

  GATEWAY_INTROSPECTION: flag(true).describe('Whether clients may ask for the schema'),
  GATEWAY_GRAPHIQL: flag(true).describe('Whether browsers get GraphiQL at /graphql'),
  GATEWAY_MASK_ERRORS: flag(true).describe('Whether errors of subgraphs that carry no code are hidden from clients'),
  GATEWAY_CORS_ORIGINS: list.describe('Origins of web pages that may call, separated by commas. None by default'),
  GATEWAY_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many reverse proxies stand before the gateway: the outermost says where a client is'),
  GATEWAY_BODY_BYTES: count(1024 * 1024).describe('Bytes of a request, and of a WebSocket message'),
  GATEWAY_HEADER_BYTES: count(16 * 1024).describe('Bytes of all headers of a request'),
  GATEWAY_HEADER_COUNT: count(100).describe('Headers of a request'),
  GATEWAY_HEADER_TIMEOUT: milliseconds(10_000).describe('Milliseconds within which the headers of a request must come'),
  GATEWAY_RECEIVE_TIMEOUT: milliseconds(30_000).describe('Milliseconds within which a whole request must come'),
  // Longer than a minute, which is what load balancers keep a connection for: whoever is at the longer end never sends
  // into a connection that the other one is just closing.
  GATEWAY_IDLE_TIMEOUT: milliseconds(65_000).describe('Milliseconds that a connection may wait for its next request'),
  // Three levels of dependent fetches may each take their whole time; half of what proxies in front usually allow.
  GATEWAY_REQUEST_TIMEOUT: milliseconds(30_000).describe(
    'Milliseconds after which an answer goes out with what there is of it',
  ),
  GATEWAY_FORWARD_HEADERS: headerNames.describe(
    'Further headers of clients that subgraphs get, separated by commas, for example `authorization`',
  ),
  GATEWAY_CSRF_PREVENTION: flag(true).describe(
    'Whether queries by GET need a header that pages of other sites cannot send without asking first',
  ),
  GATEWAY_COMPRESSION_BYTES: countOrNone(4096).describe('Bytes from which an answer is compressed; 0 for never'),
  GATEWAY_APQ: flag(true).describe('Whether clients may send the hash of a document in the place of the document'),
  GATEWAY_APQ_DOCUMENTS: count(1000).describe('Documents that are kept by their hash'),
  GATEWAY_BATCH: countOrNone(0).describe('Operations that may come in one request, as a list; 0 for none'),
  GATEWAY_EXPLAIN: flagOrNothing.describe(
    'Whether clients may see how their request was carried out. By default where there is GraphiQL',
  ),
  GATEWAY_EXPLAIN_ROLES: list.describe('Who may see it: callers with one of these `roles`. Everybody by default'),
  GATEWAY_DOCUMENT_TOKENS: count(10_000).describe('Lexical tokens of a GraphQL document'),
  GATEWAY_DOCUMENT_DEPTH: count(50).describe('Levels of brackets in a GraphQL document'),
  GATEWAY_DOCUMENT_SELECTIONS: count(100_000).describe(
    'Fields and fragments of an operation, each counted as often as a fragment brings it',
  ),
  GATEWAY_PLANS: count(1000).describe('Operations to keep, parsed and planned'),
  GATEWAY_PLAN_VARIANTS: count(16).describe(
    'Programs of one operation to keep: one for each combination of what is skipped, included or overridden',
  ),
  GATEWAY_PLAN_TIMEOUT: milliseconds(10_000).describe('Milliseconds that an operation may take to plan'),
  GATEWAY_PLAN_QUEUE: count(1000).describe('New operations that may wait to be planned'),
  GATEWAY_PLANNER_MEGABYTES: count(1024).describe('Megabytes of memory for the thread that plans and composes'),
  GATEWAY_OPERATIONS: z
    .string()
    .optional()
    .describe('Folder of .graphql files, or manifest of persisted queries: planned before a supergraph serves'),
  GATEWAY_WARM_OPERATIONS: countOrNone(200).describe(
    'Operations, of those that were used most, that are planned again before a new supergraph serves',
  ),
  GATEWAY_OVERRIDES: shares.describe(
    'For which requests labels of `@override(label:)` hold: `label=true,other=25%`. A label `percent(N)` needs no setting',
  ),
  GATEWAY_DRAIN_TIMEOUT: milliseconds(8000).describe('Milliseconds that running requests get when the gateway ends'),

  GATEWAY_ADMIN_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Port of the calls for operators. Without it there are none'),
  GATEWAY_ADMIN_HOST: z.string().default('127.0.0.1').describe('Address that the calls for operators are taken at'),
  GATEWAY_ADMIN_TOKEN: z
    .string()
    .min(32, 'must have at least 32 characters, for example from `openssl rand -hex 32`')
    .optional()
    .describe('What operators send as their bearer token'),

  GATEWAY_SOCKETS: count(10_000).describe(
    'WebSockets, and streams over HTTP, that may be open; those beyond are refused with 503',
  ),
  // Many people may stand behind one address.
  GATEWAY_CLIENT_SOCKETS: count(1000).describe(
    'WebSockets, and streams over HTTP, that may be open from one address; those beyond are refused with 429',
  ),
  GATEWAY_SOCKET_OPERATIONS: count(100).describe('Operations that may run on one WebSocket or single SSE connection'),
  GATEWAY_SOCKET_INIT_TIMEOUT: milliseconds(5000).describe('Milliseconds within which connection_init must come'),
  GATEWAY_SOCKET_HEARTBEAT: milliseconds(12_000).describe(
    'Milliseconds between signs of life, on every open connection to clients and subgraphs',
  ),
  GATEWAY_IDENTITY_SUBSCRIPTIONS: count(200).describe('Subscriptions of one person that may be open'),
  GATEWAY_TOKEN_GRACE: millisecondsOrNone(30_000).describe(
    'Milliseconds after the end of its token within which a client may send a fresh one on the same WebSocket',
  ),
  GATEWAY_STREAM_IDENTITY: identityRules.describe(
    'What subgraphs learn of who listens to a field: `field=none,other=org+region` for nothing or for some claims; all by default. Streams of many people can then be one',
  ),
  GATEWAY_STREAM_RESUMABLE: resumables.describe(
    'Fields that can begin after a cursor, where the schema does not say so by `@resumable`: `field=argument+cursor,…`, the argument that takes one and the field of an event that holds it',
  ),
  GATEWAY_STREAM_APART: list.describe(
    'Fields of which each client has a stream of its own, separated by commas: those whose subgraph first tells whoever subscribes how things stand',
  ),
  GATEWAY_STREAM_QUEUE: count(1000).describe(
    'Events of a subscription that may wait for a slow client, or come from a subgraph before they are taken',
  ),
  GATEWAY_STREAM_QUEUE_BYTES: count(256 * 1024).describe('Bytes of events that may wait for a slow client'),
  GATEWAY_STREAM_SLOW: z
    .enum(slowPolicies)
    .default('disconnect')
    .describe('What becomes of a client for which more would wait: SPEC.md in gateway/src/subscriptions tells'),
  GATEWAY_STREAM_SLOW_FIELDS: namedValues('POLICY', (text) => slowPolicies.find((it) => it === text)).describe(
    'Other answers to that for single fields: `field=latest,…`',
  ),
  // With the time to say goodbye, a client that takes nothing is gone within ten seconds.
  GATEWAY_STREAM_STALL: milliseconds(8000).describe(
    'Milliseconds for which a client may take nothing of what waits for it, before it is closed with 4290',
  ),
  GATEWAY_STREAM_PATIENCE: milliseconds(120_000).describe('Milliseconds for which a lost subgraph is tried again'),
  GATEWAY_STREAM_CONCURRENCY: count(16).describe(
    'Events of one stream whose rest may be fetched from other subgraphs at the same time',
  ),
  GATEWAY_STREAM_LINGER: millisecondsOrNone(60_000).describe(
    'Milliseconds that a stream stays after its last client has gone, so that one whose network blinked finds its events',
  ),
  GATEWAY_STREAM_LOG_EVENTS: count(1000).describe('Events of one stream that are kept for clients that come back'),
  GATEWAY_STREAM_LOG_BYTES: count(1024 * 1024).describe('Bytes of the events of one stream that are kept'),
  GATEWAY_STREAM_LOG_AGE: milliseconds(120_000).describe('Milliseconds that an event is kept'),
  GATEWAY_STREAM_LOGS_BYTES: count(128 * 1024 * 1024).describe('Bytes of the events of all streams that are kept'),
  GATEWAY_STREAM_LOG_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with `redis://` or `rediss://`')
    .optional()
    .describe(
      'Where the events of streams are kept for all gateways, so that a client can come back to any: `redis://…`, version 6.2 or later. Without it, each keeps its own. Cursors are good at other gateways by the same INTERNAL_SECRET. Fields with `@resumable` need no such place',
    ),
  GATEWAY_STREAM_MOVES: count(200).describe('Streams that go over to a new supergraph in a second'),
}

/** Where the supergraph is composed by the gateway itself, none is given. */
const composing = { ...settings, GATEWAY_SUPERGRAPH: settings.GATEWAY_SUPERGRAPH.default('') }

const isComposedHere = (env: NodeJS.ProcessEnv): boolean =>
  ['GATEWAY_SUBGRAPHS', 'GATEWAY_POLL'].some((name) => Boolean(env[name]) || Boolean(env[`${name}_FILE`]))

export type GatewayConfig = z.output<z.ZodObject<typeof settings>>

/**
 * Reads the gateway's settings.
 *
 * @throws Error that lists every mistake, one a line.
 */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const config = readConfig('GATEWAY_', isComposedHere(env) ? composing : settings, env)
  const mistakes = [
    config.GATEWAY_SUPERGRAPH !== '' &&
      config.GATEWAY_SUBGRAPHS !== undefined &&
      'Set GATEWAY_SUPERGRAPH or GATEWAY_SUBGRAPHS, not both.',
    config.GATEWAY_SUPERGRAPH !== '' &&
      config.GATEWAY_POLL !== undefined &&
      'Set GATEWAY_SUPERGRAPH or GATEWAY_POLL, not both: whoever has a supergraph asks nobody for schemas.',
    config.GATEWAY_SUPERGRAPH === '' &&
      config.GATEWAY_SUBGRAPHS === undefined &&
      Object.keys(config.GATEWAY_SUBGRAPH_URLS).length === 0 &&
      'GATEWAY_SUBGRAPH_URLS is missing: there is nobody to be asked for a schema every GATEWAY_POLL milliseconds.',
    config.GATEWAY_ADMIN_PORT !== undefined &&
      config.GATEWAY_ADMIN_TOKEN === undefined &&
      'GATEWAY_ADMIN_TOKEN is missing: without it anybody could use GATEWAY_ADMIN_PORT.',
    config.GATEWAY_STREAM_LOG_URL !== undefined &&
      !config.INTERNAL_SECRET &&
      'INTERNAL_SECRET is missing: without it no cursor would be good at another gateway.',
    config.JWT_SECRET && config.GATEWAY_JWKS_URL && 'Set JWT_SECRET or GATEWAY_JWKS_URL, not both.',
    (config.JWT_SECRET || config.GATEWAY_JWKS_URL) &&
      !config.INTERNAL_SECRET &&
      'INTERNAL_SECRET is missing: without it no subgraph would learn who asks.',
  ].filter(Boolean)
  if (mistakes.length > 0) throw new Error(`The settings are not usable:\n${mistakes.join('\n')}`)
  return config
}
