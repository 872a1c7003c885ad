import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { demoPeople } from '../demo/people.ts'
import { demoDevices, demoFleet } from './devices.ts'
import { measuredAt, pause } from './replay.ts'
import { type Trace, valuesAt } from './trace.ts'

const NOW = new Date('2026-11-25T08:00:00Z')

describe('the demo devices', () => {
  it('have ids and serial numbers of their own, and say so when they are synthetic', () => {
    assert.equal(new Set(demoDevices.map(({ id }) => id)).size, demoDevices.length)
    assert.equal(new Set(demoDevices.map(({ serialNumber }) => serialNumber)).size, demoDevices.length)
    for (const { device, replay: replayed } of demoFleet) {
      assert.equal(device.model.includes('synthetic'), replayed.trace.synthetic, device.id)
    }
  })

  it('measure something alarming of patient-wang within a minute', () => {
    const first = demoFleet
      .filter(({ device, firstAfter }) => device.patientId === 'patient-wang' && firstAfter < 60_000)
      .map(({ replay: replayed }) => measuredAt(replayed, replayed.begin, NOW))
    assert.ok(first.some(({ value }) => Number(value) < 54))
    assert.ok(first.some(({ systolic }) => Number(systolic) >= 180))
  })

  it('show dr.chen somebody who passes a limit or comes back at least every 90 seconds, and dr.okafor every 5 minutes', () => {
    assert.ok(longestQuiet('practitioner-chen') <= 90)
    assert.ok(longestQuiet('practitioner-okafor') <= 300)
  })

  it('measure no two severe pressures in a row, which only a person could end', () => {
    const pressures = demoFleet.filter(({ device: { kinds } }) => kinds.includes('BLOOD_PRESSURE'))
    for (const { device, replay: replayed } of pressures) {
      const severe = replayed.trace.points.map((_, index) => levelOf(replayed.trace, index) > 0)
      assert.ok(!severe.some((isSevere, index) => isSevere && severe[(index + 1) % severe.length]), device.id)
    }
  })
})

/** Seconds of the longest time in the first two hours in which the board of a practitioner stands still. */
function longestQuiet(practitionerId: string): number {
  const { patients } = demoPeople() as { patients: { id: string; careTeam: { practitionerId?: string }[] }[] }
  const theirs = new Set(
    patients
      .filter(({ careTeam }) => careTeam.some((member) => member.practitionerId === practitionerId))
      .map(({ id }) => id),
  )
  const moves = demoFleet
    .filter(({ device }) => theirs.has(device.patientId))
    .flatMap(({ firstAfter, replay: replayed }) => {
      const changes: number[] = []
      let level = 0
      for (let at = firstAfter, index = replayed.begin; at < 7_200_000; index += 1) {
        const now = levelOf(replayed.trace, index)
        if (now !== level) changes.push(at / 1000)
        level = now
        at += pause(replayed, index, 60)
      }
      return changes
    })
    .toSorted((a, b) => a - b)
  return Math.max(...[...moves, 7200].map((at, index) => at - (moves[index - 1] ?? 0)))
}

/** How bad a measurement is by the default limits (oxygen: of a lung disease); what needs more than one measurement is left out. */
function levelOf(recorded: Trace, index: number): number {
  const { value = '', systolic, diastolic } = valuesAt(recorded, index)
  const number = Number(value)
  switch (recorded.kind) {
    case 'BLOOD_PRESSURE':
      return Number(systolic) >= 180 || Number(diastolic) >= 110 ? 1 : 0
    case 'OXYGEN_SATURATION':
      return number <= 85 ? 2 : number <= 87 ? 1 : 0
    case 'BODY_TEMPERATURE':
      return number >= 39.1 ? 2 : number >= 38.1 ? 1 : 0
    default:
      return 0
  }
}
