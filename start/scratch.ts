import { openVitalsSubgraph, readVitalsConfig } from '@care/vitals'
import { openHints } from '@care/service/hints'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { followRelations } from '@care/service/relations'
import { demoDevices } from './src/simulator/devices.ts'
import { startSimulator } from './src/simulator/simulator.ts'
const log = createLog('s', 'info')
const hints = openHints(undefined, log)
const metrics = createMetrics()
const rel = (patientId: string, version: number) => ({
  patientId,
  version,
  organizationId: 'o',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  enrollmentStatus: 'ACTIVE',
  conditions: [],
  members: [
    {
      participantId: 'practitioner-chen',
      participantType: 'Practitioner' as const,
      role: 'ATTENDING',
      start: '2020-01-01T00:00:00Z',
      end: null,
    },
  ],
  consents: [],
})
const all = ['patient-wang', 'patient-garcia'].map((p, i) => rel(p, i + 1))
const relations = await followRelations({ after: async (v) => all.filter((a) => a.version > v) }, hints, log)
const dir = process.argv[2]!
const t0 = performance.now()
const v = await openVitalsSubgraph(
  readVitalsConfig({
    INTERNAL_SECRET: 'x'.repeat(40),
    VITALS_CURSOR_SECRET: 'y'.repeat(40),
    VITALS_STORE: `pglite:${dir}/v`,
    VITALS_SERIES: `sqlite:${dir}/s.sqlite`,
    VITALS_MQTT_PORT: '0',
  }),
  { hints, log, metrics, relations },
)
console.log('open', performance.now() - t0, v.mqttUrl)
await v.provisionDevices(demoDevices)
const t1 = performance.now()
const sim = await startSimulator({ url: v.mqttUrl, speed: 60, stateFolder: `${dir}/sim`, log, onProgress: () => {} })
console.log('history', performance.now() - t1)
for (let i = 0; i < 3; i++) {
  await new Promise((r) => setTimeout(r, 9000))
  console.log(
    (await metrics.text())
      .split('\n')
      .filter((l) => /vital_(readings|alerts|series)/.test(l) && !l.startsWith('#'))
      .join('\n'),
  )
}
await sim[Symbol.asyncDispose]()
await v[Symbol.asyncDispose]()
await relations[Symbol.asyncDispose]()
await hints[Symbol.asyncDispose]()
console.log('closed')
