import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { openInProcessHints } from '@care/service/hints/in-process'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { followRelations } from '@care/service/relations'
import { openVitalsSubgraph, readVitalsConfig } from '@care/vitals'
import { openDeviceMemory } from './device-memory.ts'
import { demoFleet } from './devices.ts'
import { startSimulator } from './simulator.ts'

const SECRET = 'a secret of more than thirty-two characters'

it('devices hand over their history once, then measure live, and go on where they were after a restart', async () => {
  await using opened = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
  opened.defer(() => rmSync(folder, { recursive: true }))
  const log = createLog('test', 'silent')
  const hints = opened.use(openInProcessHints())
  const metrics = opened.use(createMetrics())
  const relations = opened.use(await followRelations({ after: async () => [] }, hints, log))
  const env = { INTERNAL_SECRET: SECRET, VITALS_CURSOR_SECRET: SECRET, VITALS_MQTT_PORT: '0' }
  const config = readVitalsConfig({ ...env, VITALS_STORE: 'pglite:', VITALS_SERIES: 'sqlite:' })
  const vitals = opened.use(await openVitalsSubgraph(config, { hints, log, metrics, relations }))

  const cuff = demoFleet.find(({ device }) => device.id === 'cuff-wang')
  assert.ok(cuff)
  await vitals.provisionDevices([cuff.device])
  const devices = [{ ...cuff, firstAfter: 0 }]
  const simulator = { url: vitals.mqttUrl, speed: 1, stateFolder: folder, log, devices }
  const stored = async () => {
    const figures = await metrics.text()
    return Number(/vital_readings_total\{[^}]*outcome="ACCEPTED"[^}]*\} (\d+)/.exec(figures)?.[1] ?? 0)
  }

  const ending = new AbortController()
  const live = vitals.intake.follow('patient-wang', ending.signal)[Symbol.asyncIterator]()
  const nextLive = async () => {
    for (;;) {
      const { value, done } = await live.next()
      assert.ok(!done && value)
      if (!value.late) return value
    }
  }
  const first = nextLive()
  const running = await startSimulator(simulator)
  const history = 28
  assert.equal((await first).amounts.SYSTOLIC?.exact, '193')
  await running[Symbol.asyncDispose]()
  assert.equal(await stored(), history + 1)

  const second = nextLive()
  const again = await startSimulator(simulator)
  assert.notEqual((await second).amounts.SYSTOLIC?.exact, '193')
  await again[Symbol.asyncDispose]()
  assert.equal(await stored(), history + 2)
  ending.abort()
  await live.return?.()
})

it('a device keeps what nobody has acknowledged when its power goes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'device-'))
  try {
    const memory = openDeviceMemory(folder, 'cuff', 5)
    memory.measured({ messageId: 'one', channel: 'readings', body: '{}' }, 6, new Date())
    memory.measured({ messageId: 'two', channel: 'readings', body: '{}' }, 7, new Date())
    memory.acknowledged('one')
    const later = openDeviceMemory(folder, 'cuff', 5).state
    assert.deepEqual(
      later.waiting.map(({ messageId }) => messageId),
      ['two'],
    )
    assert.equal(later.next, 7)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
