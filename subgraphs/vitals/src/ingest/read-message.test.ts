import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bloodPressure, incoming, messageOf, sensorGlucose } from './example-messages.ts'
import { type Entry, readMessage } from './read-message.ts'

const at = new Date('2026-11-23T07:05:00+08:00')
const good = bloodPressure(152, 94, at)

const read = (body: string | Uint8Array, method: Parameters<typeof readMessage>[1] = null) =>
  readMessage(incoming(body), method)
const only = (body: string | Uint8Array, method: Parameters<typeof readMessage>[1] = null): Entry => {
  const [entry] = read(body, method).entries
  assert.ok(entry)
  return entry
}
const candidateOf = (body: string, method: Parameters<typeof readMessage>[1] = null) => {
  const entry = only(body, method)
  assert.ok('candidate' in entry, JSON.stringify(entry))
  return entry.candidate
}
const refusalOf = (body: string | Uint8Array) => {
  const entry = only(body)
  return 'refused' in entry ? entry.refused : 'ACCEPTED'
}

const bound = (value: string, method: 'CONTINUOUS_SENSOR' | 'CAPILLARY_METER') =>
  candidateOf(messageOf([sensorGlucose(value, at)]), method).amounts.GLUCOSE

describe('a message of readings', () => {
  it('keeps the digits and the unit that the device showed', () => {
    const text = messageOf([{ ...good, unit: 'kPa' }]).replace('"systolic":152', '"systolic":20.30')
    const { amounts } = candidateOf(text)
    assert.deepEqual(amounts.SYSTOLIC, { value: 20.3, exact: '20.30', unit: 'KPA', comparator: null })
    assert.deepEqual(amounts.HEART_RATE, { value: 76, exact: '76', unit: 'PER_MINUTE', comparator: null })
  })

  it('keeps the wall clock’s offset', () => {
    const { effectiveAt, utcOffsetMinutes } = candidateOf(
      messageOf([{ ...good, effectiveAt: '2026-11-23T07:05:00+08:00' }]),
    )
    assert.equal(effectiveAt.toISOString(), '2026-11-22T23:05:00.000Z')
    assert.equal(utcOffsetMinutes, 480)
  })

  it('takes LO and HI as bounds of the kind of device', () => {
    assert.deepEqual(bound('LO', 'CONTINUOUS_SENSOR'), {
      value: 40,
      exact: '40',
      unit: 'MG_PER_DL',
      comparator: 'LESS_THAN',
    })
    assert.deepEqual(bound('HI', 'CAPILLARY_METER'), {
      value: 600,
      exact: '600',
      unit: 'MG_PER_DL',
      comparator: 'GREATER_THAN',
    })
  })

  it('knows a reading again by the device’s clock and number, not by its values', () => {
    const [first, again, other] = [
      candidateOf(messageOf([good])),
      candidateOf(messageOf([good], { messageId: 'message-2', seq: 9 })),
      candidateOf(messageOf([{ ...good, systolic: 153 }])),
    ]
    assert.equal(again.key, first.key)
    assert.equal(again.digest, first.digest)
    assert.equal(other.key, first.key)
    assert.notEqual(other.digest, first.digest)
    assert.notEqual(candidateOf(messageOf([{ ...good, localId: 'bp-2' }])).key, first.key)
  })

  it('lets a bad reading not cost its neighbours', () => {
    const { entries } = read(messageOf([good, { localId: 'bad', kind: 'MOOD' }, { ...good, localId: 'bp-3' }]))
    assert.deepEqual(
      entries.map((entry) => ['refused' in entry ? entry.refused : 'ACCEPTED', entry.localId]),
      [
        ['ACCEPTED', 'bp-1'],
        ['MALFORMED', 'bad'],
        ['ACCEPTED', 'bp-3'],
      ],
    )
  })

  const hostile: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['nothing', '', 'MALFORMED'],
    ['a megabyte', messageOf([{ ...good, note: 'x'.repeat(1_000_000) }]), 'MALFORMED'],
    ['a million brackets', '['.repeat(16_000), 'MALFORMED'],
    ['deep nesting in a field', messageOf([JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`)]), 'MALFORMED'],
    ['NaN', messageOf([good]).replace('152', 'NaN'), 'MALFORMED'],
    ['Infinity as an exponent', messageOf([good]).replace('152', '1e400'), 'MALFORMED'],
    ['a number as an object', messageOf([{ ...good, systolic: { value: 152 } }]), 'MALFORMED'],
    ['a list as a number', messageOf([{ ...good, systolic: [152] }]), 'MALFORMED'],
    ['a boolean as a number', messageOf([{ ...good, systolic: true }]), 'MALFORMED'],
    ['null as a number', messageOf([{ ...good, systolic: null }]), 'MALFORMED'],
    ['a field too many', messageOf([{ ...good, patientId: 'patient-wang' }]), 'MALFORMED'],
    ['__proto__', messageOf([good]).replace('"localId"', '"__proto__":{"admin":true},"localId"'), 'MALFORMED'],
    ['line protocol in an id', messageOf([{ ...good, localId: 'a,b=c d\nbp value=1' }]), 'MALFORMED'],
    ['a wildcard in an id', messageOf([good], { messageId: 'a/+/#' }), 'MALFORMED'],
    ['a NUL in an id', messageOf([{ ...good, localId: 'a\u0000b' }]), 'MALFORMED'],
    ['no readings', messageOf([]), 'MALFORMED'],
    ['201 readings', messageOf(Array.from({ length: 201 }, () => 1)), 'MALFORMED'],
    ['readings that are none', messageOf([1]), 'MALFORMED'],
    ['another schema', messageOf([good], { schema: 'cdm.reading/2' }), 'MALFORMED'],
    ['a time without offset', messageOf([{ ...good, effectiveAt: '2026-11-23T07:05:00' }]), 'MALFORMED'],
    ['the 31st of February', messageOf([{ ...good, effectiveAt: '2026-13-31T07:05:00Z' }]), 'TIME_UNKNOWN'],
    ['an unknown unit', messageOf([{ ...good, unit: 'furlong' }]), 'BAD_UNIT'],
    ['a unit in the wrong case', messageOf([{ ...good, unit: 'MM[HG]' }]), 'BAD_UNIT'],
    ['bytes that are not UTF-8', Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]), 'MALFORMED'],
    [
      'a clock that nobody set, out of memory',
      messageOf([{ ...good, effectiveAt: null, uptimeMs: 5 }]),
      'TIME_UNKNOWN',
    ],
  ]
  for (const [name, body, reason] of hostile) {
    it(`refuses ${name} once, and quickly`, () => {
      const began = performance.now()
      assert.equal(refusalOf(body), reason)
      assert.ok(performance.now() - began < 100)
      assert.equal(read(body).entries.length, 1)
    })
  }

  it('never throws at bytes that were changed at random', () => {
    const text = Buffer.from(messageOf([good, sensorGlucose('LO', at, 'g-2')]))
    let state = 1
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647 // Lehmer, so that a failure can be repeated.
      return state % below
    }
    for (let round = 0; round < 2000; round += 1) {
      const changed = Buffer.from(text)
      for (let i = 0; i <= random(4); i += 1) changed[random(changed.length)] = random(256)
      assert.ok(read(changed).entries.length > 0)
    }
  })
})
