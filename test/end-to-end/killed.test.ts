import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openGraphClient } from '@care/start/demo/graph-client'
import { bindCuff, bloodPressure } from '../kit/device.ts'
import { newDataFolder, startEmbedded } from '../kit/embedded-stack.ts'

/** Published one after the other; the process is killed while the next ones are on their way. */
const BEFORE_THE_KILL = 60

interface Stored {
  readonly patient: {
    readonly readings: { readonly edges: readonly { readonly node: { readonly effectiveAt: string } }[] }
  }
  readonly alerts: { readonly edges: readonly { readonly node: { readonly id: string; readonly kind: string } }[] }
}

it('keeps every reading whose publish was acknowledged, and doubles no alert, when the process is killed', async () => {
  const folder = newDataFolder()
  const acknowledged: string[] = []
  {
    await using stack = await startEmbedded(folder)
    const chen = await openGraphClient(stack.url, 'dr.chen', 'demo')
    await using cuff = await bindCuff(chen, stack, 'patient-wang')
    const began = Date.now()
    const publishing = Array.from({ length: BEFORE_THE_KILL * 3 }, async (_, i) => {
      // Severe from the beginning: one alert is raised, and the rest feed it.
      const reading = bloodPressure(185, 112, new Date(began + i))
      await cuff.publish(reading)
      acknowledged.push(reading.effectiveAt)
      if (acknowledged.length === BEFORE_THE_KILL) void stack.process.end('SIGKILL')
    })
    await Promise.allSettled(publishing)
  }
  assert.ok(acknowledged.length >= BEFORE_THE_KILL)

  await using stack = await startEmbedded(folder)
  const chen = await openGraphClient(stack.url, 'dr.chen', 'demo')
  const { patient, alerts } = await chen.ask<Stored>(`{
    patient(id: "patient-wang") { readings(first: 200, filter: { kinds: [BLOOD_PRESSURE] }) { edges { node { effectiveAt } } } }
    alerts(filter: { patientIds: ["patient-wang"] }) { edges { node { id kind } } }
  }`)
  const stored = patient.readings.edges.map(({ node }) => node.effectiveAt)
  assert.deepEqual(
    acknowledged.filter((instant) => !stored.includes(instant)),
    [],
  )
  assert.equal(new Set(stored).size, stored.length)
  assert.deepEqual(
    alerts.edges.map(({ node }) => node.kind),
    ['SEVERE_HYPERTENSION'],
  )
})
