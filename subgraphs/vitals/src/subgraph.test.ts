import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { openInProcessHints } from '@care/service/hints/in-process'
import { IDENTITY_HEADER, type Identity, claimsOf, signIdentity } from '@care/service/identity'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { type SubgraphServer, openSubgraphServer } from '@care/service/subgraph-server'
import { connectAsync } from 'mqtt'
import { z } from 'zod'
import { exampleRelations, practitioner } from './alerts/example-relations.ts'
import { readVitalsConfig } from './config.ts'
import { account, chen, okafor } from './example-graph.ts'
import { emptyInflux } from './store/empty-influx.ts'
import { emptyDatabase } from '@care/service/empty-database.fixture'
import { openVitalsSubgraph } from './subgraph.ts'

const SECRET = 'a secret of more than thirty-two characters'
const CREDENTIAL = 'a credential of more than thirty-two characters'

/** The stores behind a subgraph, by their settings. */
type Where = Readonly<Record<'VITALS_STORE' | 'VITALS_SERIES', string>>

async function openServed(where: Where, patientId: string) {
  const config = readVitalsConfig({
    ...where,
    INTERNAL_SECRET: SECRET,
    VITALS_CURSOR_SECRET: SECRET,
    VITALS_MQTT_PORT: '0',
    VITALS_HEARTBEAT_SECONDS: '1',
  })
  await using opening = new AsyncDisposableStack()
  const people = opening.use(await exampleRelations())
  await people.set(patientId, { members: [practitioner('dr.chen')] })
  const hints = opening.use(openInProcessHints())
  const metrics = opening.use(createMetrics())
  const log = createLog('test', 'silent')
  const vitals = await openVitalsSubgraph(config, { hints, log, metrics, relations: people.relations })
  const server = opening.use(await openSubgraphServer(vitals, SECRET, log))
  const opened = opening.move()
  return { vitals, server, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

/** What the gateway sends along for somebody who is signed in. */
async function headersOf(identity: Identity | null) {
  const exp = Math.floor(Date.now() / 1000) + 3600
  const claims = identity && { sub: identity.subject, ...claimsOf(identity), exp }
  return { [IDENTITY_HEADER]: await signIdentity(claims, 'vitals', SECRET) }
}

async function ask<Answer>(
  server: SubgraphServer,
  identity: Identity | null,
  query: string,
  answer: z.ZodType<Answer>,
): Promise<Answer> {
  const { data, errors } = await server.execute({ query, headers: await headersOf(identity) })
  assert.equal(errors, undefined)
  return answer.parse(JSON.parse(JSON.stringify(data)))
}

const frame = z.object({
  vitalAlerts: z.discriminatedUnion('__typename', [
    z.object({ __typename: z.literal('StreamHeartbeat') }),
    z.object({
      __typename: z.literal('AlertChanged'),
      cursor: z.string(),
      alert: z.object({
        id: z.string(),
        kind: z.string(),
        title: z.string(),
        patientId: z.string(),
        readings: z.array(z.object({ id: z.string(), systolic: z.object({ exact: z.string() }) })),
      }),
    }),
  ]),
})

/** The first alert that comes, after any number of heartbeats. */
async function firstAlert(frames: AsyncIterable<unknown>) {
  for await (const result of frames) {
    const { data } = z.object({ data: frame }).parse(JSON.parse(JSON.stringify(result)))
    if (data.vitalAlerts.__typename === 'AlertChanged') return data.vitalAlerts
  }
  throw new Error('The stream ended.')
}

const ALERTS = `subscription { vitalAlerts { __typename cursor
  ... on AlertChanged { alert { id kind title patientId readings { id ... on BloodPressureReading { systolic { exact } } } } } } }`

const reference = (readingId: string) =>
  `{ _entities(representations: [{ __typename: "Reading", id: "${readingId}" }]) { ... on Reading { id device { serialNumber } alerts { id } } } }`

function subgraphBehaves(stores: string, where: () => Promise<Where & AsyncDisposable>): void {
  describe(`the vitals subgraph on ${stores}`, () => {
    it('carries a device’s reading to a doctor’s alert, and has both when it is opened again', async () => {
      await using places = await where()
      const patientId = `patient-${randomUUID()}`
      const deviceId = `cuff-${randomUUID()}`
      const found = z.object({
        _entities: z.array(
          z
            .object({
              id: z.string(),
              device: z.object({ serialNumber: z.string() }),
              alerts: z.array(z.object({ id: z.string() })),
            })
            .nullable(),
        ),
      })
      let alertId: string
      let readingId: string
      {
        await using served = await openServed(places, patientId)
        const { vitals, server } = served
        for (const { name, check } of vitals.dependencies) await assert.doesNotReject(check(), name)
        await vitals.provisionDevices([
          {
            id: deviceId,
            serialNumber: 'SN-7',
            manufacturer: 'Maker',
            model: 'Cuff',
            udi: null,
            kinds: ['BLOOD_PRESSURE'],
            glucoseMethod: null,
            validated: true,
            silentMinutes: 60,
            credential: CREDENTIAL,
            patientId,
            since: new Date(Date.now() - 86_400_000),
          },
        ])
        const stream = await server.subscribe({ query: ALERTS, headers: await headersOf(chen) })
        assert.ok(Symbol.asyncIterator in stream)
        const alert = firstAlert(stream)
        const device = await connectAsync(vitals.mqttUrl, {
          clientId: deviceId,
          username: deviceId,
          password: CREDENTIAL,
        })
        await device.publishAsync(
          `v1/care/devices/${deviceId}/readings`,
          JSON.stringify({
            schema: 'cdm.reading/1',
            messageId: randomUUID(),
            bootId: '7f3a',
            seq: 1,
            sentAt: new Date().toISOString(),
            clock: { state: 'SYNCED', lastSync: null },
            readings: [
              {
                localId: 'bp-1',
                kind: 'BLOOD_PRESSURE',
                effectiveAt: new Date(Date.now() - 30_000).toISOString(),
                systolic: 190,
                diastolic: 112,
                pulseRate: 76,
                unit: 'mm[Hg]',
              },
            ],
          }),
          { qos: 1 },
        )
        await device.endAsync()
        const { alert: raised } = await alert
        await stream.return?.()
        assert.equal(raised.kind, 'SEVERE_HYPERTENSION')
        assert.equal(raised.patientId, patientId)
        assert.equal(raised.readings[0]?.systolic.exact, '190')
        alertId = raised.id
        readingId = raised.readings[0]?.id ?? ''

        const whole = { _entities: [{ id: readingId, device: { serialNumber: 'SN-7' }, alerts: [{ id: alertId }] }] }
        assert.deepEqual(await ask(server, chen, reference(readingId), found), whole)
        for (const stranger of [okafor, null]) {
          assert.deepEqual(await ask(server, stranger, reference(readingId), found), { _entities: [null] })
        }
      }

      await using again = await openServed(places, patientId)
      const { server } = again
      const wang = account({ subject: 'wang', roles: ['PATIENT'], patientId })
      const whole = { _entities: [{ id: readingId, device: { serialNumber: 'SN-7' }, alerts: [{ id: alertId }] }] }
      assert.deepEqual(await ask(server, wang, reference(readingId), found), whole)
      const latest = `{ _entities(representations: [{ __typename: "Patient", id: "${patientId}" }]) {
        ... on Patient { latestReadings { id } alerts { edges { node { id } } } } } }`
      assert.deepEqual(await ask(server, wang, latest, z.unknown()), {
        _entities: [{ latestReadings: [{ id: readingId }], alerts: { edges: [{ node: { id: alertId } }] } }],
      })
    })
  })
}

subgraphBehaves('embedded stores', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitals-'))
  return {
    VITALS_STORE: `pglite:${join(folder, 'store')}`,
    VITALS_SERIES: `sqlite:${join(folder, 'series.sqlite')}`,
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true })
    },
  }
})

// The test kit sets these where servers were found, and reports by name where none were.
const postgres = process.env['TEST_POSTGRES_URL']
const influx = process.env['TEST_INFLUX_URL']
if (postgres && influx) {
  subgraphBehaves('PostgreSQL and InfluxDB', async () => {
    await using opening = new AsyncDisposableStack()
    const store = opening.use(await emptyDatabase(postgres))
    const series = opening.use(await emptyInflux(influx))
    const opened = opening.move()
    return {
      VITALS_STORE: store.url,
      VITALS_SERIES: `influx:${series.url}`,
      [Symbol.asyncDispose]: () => opened.disposeAsync(),
    }
  })
}
