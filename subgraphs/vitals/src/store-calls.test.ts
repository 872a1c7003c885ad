import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import type { Stores } from './context.ts'
import { type ExampleGraph, chen, minutesAgo, openExampleGraph, range } from './example-graph.ts'
import { bloodPressure, glucose, measured } from './readings/example-readings.ts'

/** Counts the calls of a store's methods, by name. */
function counted<Store extends object>(store: Store, name: string, calls: Map<string, number>): Store {
  return new Proxy(store, {
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver)
      if (typeof value !== 'function') return value
      return (...values: unknown[]): unknown => {
        const call = `${name}.${String(property)}`
        calls.set(call, (calls.get(call) ?? 0) + 1)
        return Reflect.apply(value, target, values)
      }
    },
  })
}

const withLatest = z.looseObject({ latestReadings: z.array(z.unknown()) })

describe('a list of patients', () => {
  let graph: ExampleGraph
  before(async () => {
    graph = await openExampleGraph()
  })
  after(() => graph[Symbol.asyncDispose]())

  it('costs the stores one call for each kind of thing, however many patients there are', async () => {
    const fields = `
      latestReadings { id device { id } alerts { id } ... on BodyWeightReading { changeInThreeDays { exact } } ... on GlucoseReading { trend } }
      readings(first: 10, filter: { includeSensorPoints: true }) { edges { node { id alerts { id } } } }
      series(components: [SYSTOLIC, HEART_RATE, GLUCOSE, GLUCOSE_RATE], from: "2026-10-01T00:00:00Z", to: "2026-12-01T00:00:00Z", maxPoints: 10) {
        points { mean } limits { value } }
      homeBloodPressure { readingCount }
      glucoseSummary { readingCount }
      meter: glucoseSummary(method: CAPILLARY_METER) { readingCount }
      alerts { edges { node { id } } }
      alertRules { version }
      deviceAssociations { id }`

    async function callsFor(count: number): Promise<Record<string, number>> {
      const ids: string[] = []
      for (const i of range(count)) {
        const patientId = await graph.aPatientOfChen(i % 2 === 0 ? 'Asia/Shanghai' : 'America/New_York')
        ids.push(patientId)
        await graph.vitals.series.write([
          ...range(12).map((n) => bloodPressure(patientId, minutesAgo(n * 600), 120 + n, 80, { pulse: 70 })),
          ...range(12).map((n) =>
            glucose(patientId, minutesAgo(n * 5 + i), '104', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' }),
          ),
          glucose(patientId, minutesAgo(90), '5.6', 'MMOL_PER_L'),
          measured(patientId, minutesAgo(i), 'BODY_WEIGHT', '70.1', { deviceId: `scale-${patientId}` }),
          measured(patientId, minutesAgo(1440), 'BODY_WEIGHT', '69.1'),
        ])
      }
      const calls = new Map<string, number>()
      const stores: Stores = {
        ...graph.vitals,
        series: counted(graph.vitals.series, 'series', calls),
        alerts: counted(graph.vitals.alerts, 'alerts', calls),
        devices: counted(graph.vitals.devices, 'devices', calls),
        intake: counted(graph.vitals.intake, 'intake', calls),
      }
      const { patients, codes } = await graph.askPatients(chen, ids, fields, stores)
      assert.deepEqual(codes, [])
      assert.ok(patients.every((patient) => withLatest.parse(patient).latestReadings.length === 3))
      return Object.fromEntries([...calls].toSorted(([a], [b]) => a.localeCompare(b)))
    }

    const forOne = await callsFor(1)
    const forTwenty = await callsFor(20)
    assert.deepEqual(forTwenty, forOne)
    // Home blood pressure, meters, trends and weights are stretches of different length: one call each.
    assert.deepEqual(Object.fromEntries(Object.entries(forTwenty).filter(([call]) => call.startsWith('series.'))), {
      'series.buckets': 1,
      'series.latest': 1,
      'series.numbers': 1,
      'series.pages': 1,
      'series.sensorPoints': 2,
      'series.within': 4,
    })
  })
})
