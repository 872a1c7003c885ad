import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { scalars } from './scalars.ts'

describe('the scalars', () => {
  it('take an instant with any offset and give it back in UTC with three decimals', () => {
    assert.equal(
      scalars.DateTime.serialize(scalars.DateTime.parseValue('2026-11-23T07:05:00+08:00')),
      '2026-11-22T23:05:00.000Z',
    )
  })

  it('take what is one', () => {
    for (const [scalar, text] of [
      [scalars.Date, '2028-02-29'],
      [scalars.LocalTime, '23:59'],
      [scalars.LocalDateTime, '2026-11-23T07:05:00'],
      [scalars.Decimal, '-5.60'],
      [scalars.TimeZone, 'Asia/Shanghai'],
      [scalars.LanguageTag, 'zh-CN'],
    ] as const) {
      assert.equal(scalar.parseValue(text), text)
    }
  })

  it('refuse what is not one, and say how it is written', () => {
    for (const [scalar, value] of [
      [scalars.DateTime, '2026-11-23T07:05:00'],
      [scalars.DateTime, '2026-02-30T07:05:00Z'],
      [scalars.DateTime, 'tomorrow'],
      [scalars.DateTime, 1_700_000_000],
      [scalars.Date, '2026-02-29'],
      [scalars.Date, '2026-2-9'],
      [scalars.LocalTime, '24:00'],
      [scalars.Decimal, '1e9'],
      [scalars.Decimal, 5.6],
      [scalars.TimeZone, 'Mars/Olympus'],
      [scalars.TimeZone, '+08:00'],
      [scalars.LanguageTag, 'not a tag'],
    ] as const) {
      assert.throws(() => scalar.parseValue(value), /write it like|written as a string/, `${scalar.name} ${value}`)
    }
  })
})
