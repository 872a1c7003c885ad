import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readVitalsConfig } from './config.ts'

const secret = 'a secret of more than thirty-two characters'
const needed = { INTERNAL_SECRET: secret, VITALS_CURSOR_SECRET: secret }

it('the settings of vitals work as they are, with two secrets', () => {
  const config = readVitalsConfig(needed)
  assert.equal(config.VITALS_PORT, 4002)
  assert.equal(config.VITALS_SERIES, 'sqlite:.data/vitals/series.sqlite')
  assert.equal(config.VITALS_GUIDELINE, 'CN_2024')
})

it('the settings of vitals are refused when a store, a broker or a guideline cannot be one', () => {
  for (const [name, value] of Object.entries({
    VITALS_STORE: 'mysql://localhost/vitals',
    VITALS_SERIES: 'http://localhost:8086/vitals',
    VITALS_MQTT_URL: 'ws://localhost',
    VITALS_GUIDELINE: 'NICE',
    VITALS_CURSOR_SECRET: 'short',
    VITALS_SERIE: 'sqlite:',
  })) {
    assert.throws(() => readVitalsConfig({ ...needed, [name]: value }), new RegExp(name))
  }
})
