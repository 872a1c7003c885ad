import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import { type ExampleGraph, chen, minutesAgo, openExampleGraph, range } from '../example-graph.ts'
import { bloodPressure, glucose } from '../readings/example-readings.ts'

describe('series and summaries in the graph', () => {
  let graph: ExampleGraph
  before(async () => {
    graph = await openExampleGraph()
  })
  after(() => graph[Symbol.asyncDispose]())

  it('are summed up in the patient’s own days and by the patient’s own ranges', async () => {
    const patientId = await graph.aPatientOfChen('America/New_York', ['GESTATIONAL_DIABETES'])
    await graph.vitals.series.write([
      bloodPressure(patientId, new Date('2026-11-20T02:00:00Z'), 120, 80), // still the 19th in New York
      bloodPressure(patientId, new Date('2026-11-20T13:00:00Z'), 130, 80),
      ...range(10).map((i) =>
        glucose(patientId, minutesAgo(60 - i * 5), i < 5 ? '65' : '150', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' }),
      ),
    ])
    const { patient } = await graph.askPatient(
      chen,
      patientId,
      `homeBloodPressure(endingOn: "2026-11-20") {
         sufficient category guideline threshold { systolic diastolic } period { start end }
         days { date used morning { systolic } evening { systolic } } }
       glucoseSummary(period: LAST_7_DAYS) {
         sufficient readingCount targetGroup mean { mgPerDl mmolPerL } managementIndicatorPercent hypoglycemicEpisodeCount
         timeInRanges { lowPercent inRangePercent highPercent } }
       meter: glucoseSummary(method: CAPILLARY_METER) { readingCount }`,
    )
    assert.deepEqual(patient, {
      homeBloodPressure: {
        sufficient: false,
        category: null,
        guideline: 'CN_2024',
        threshold: { systolic: 135, diastolic: 85 },
        period: { start: '2026-11-14T05:00:00.000Z', end: '2026-11-21T05:00:00.000Z' },
        days: [
          { date: '2026-11-19', used: false, morning: null, evening: { systolic: 120 } },
          { date: '2026-11-20', used: true, morning: { systolic: 130 }, evening: null },
        ],
      },
      glucoseSummary: {
        sufficient: false,
        readingCount: 10,
        targetGroup: 'PREGNANCY',
        mean: { mgPerDl: 108, mmolPerL: 6 },
        managementIndicatorPercent: null,
        hypoglycemicEpisodeCount: 1,
        timeInRanges: { lowPercent: 0, inRangePercent: 50, highPercent: 50 },
      },
      meter: null,
    })
  })

  it('are drawn with the limits of the patient’s rules', async () => {
    const patientId = await graph.aPatientOfChen()
    await graph.vitals.series.write([bloodPressure(patientId, new Date('2026-11-20T13:00:00Z'), 130, 80)])
    const { patient } = await graph.askPatient(
      chen,
      patientId,
      `series(components: [GLUCOSE, SYSTOLIC], from: "2026-11-20T00:00:00Z", to: "2026-11-21T00:00:00Z", glucoseUnit: MG_PER_DL) {
        component unit bucketMinutes points { at min max mean count } limits { alertKind comparator value }
      }`,
    )
    const series = z
      .object({ series: z.array(z.looseObject({ component: z.string(), limits: z.array(z.unknown()) })) })
      .parse(patient).series
    assert.deepEqual(
      series.map(({ component }) => component),
      ['GLUCOSE', 'SYSTOLIC'],
    )
    const { limits, ...systolic } = series[1] ?? { limits: [] }
    assert.deepEqual(systolic, {
      component: 'SYSTOLIC',
      unit: 'MMHG',
      bucketMinutes: null,
      points: [{ at: '2026-11-20T13:00:00.000Z', min: 130, max: 130, mean: 130, count: 1 }],
    })
    const severe = { alertKind: 'SEVERE_HYPERTENSION', comparator: 'GREATER_THAN_OR_EQUAL', value: 180 }
    assert.ok(limits.some((limit) => JSON.stringify(limit) === JSON.stringify(severe)))
    const low = { alertKind: 'HYPOGLYCEMIA_LEVEL_2', comparator: 'LESS_THAN', value: 54 }
    assert.ok(series[0]?.limits.some((limit) => JSON.stringify(limit) === JSON.stringify(low)))
  })
})
