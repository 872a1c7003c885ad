import assert from 'node:assert/strict'
import { it } from 'node:test'
import { clustered } from './series-clusters.ts'

const at = (hours: number) => new Date(Date.UTC(2026, 2, 1) + hours * 3_600_000)
const span = (patientId: string, from: number, to: number) =>
  ({ patientId, stream: 'BODY_WEIGHT', from: at(from), to: at(to) }) as const

it('stretches that lie close together are read as one, distant ones apart', () => {
  const spans = [span('wang', 0, 2), span('garcia', 1, 3), span('wang', 3.5, 4), span('wang', 24, 25)]
  assert.deepEqual(clustered([...spans, { ...span('wang', 0, 1), stream: 'HEART_RATE' }]), [
    { stream: 'BODY_WEIGHT', patientIds: ['wang', 'garcia'], from: at(0), to: at(4) },
    { stream: 'BODY_WEIGHT', patientIds: ['wang'], from: at(24), to: at(25) },
    { stream: 'HEART_RATE', patientIds: ['wang'], from: at(0), to: at(1) },
  ])
})

it('no statement names more than a hundred patients', () => {
  const spans = Array.from({ length: 250 }, (_, i) => span(`patient-${i}`, 0, 1))
  assert.deepEqual(
    clustered(spans).map(({ patientIds }) => patientIds.length),
    [100, 100, 50],
  )
})
