import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codingsWith, parseCoding } from '../conditions/codings.ts'
import { ageOn, dayIn } from './calendar.ts'
import { humanName } from './human-name.ts'
import { maskedPhone } from './masked-phone.ts'

describe('the calendar of a patient', () => {
  it('begins its days where the patient lives', () => {
    const instant = new Date('2026-11-24T16:30:00Z')
    assert.equal(dayIn('Asia/Shanghai', instant), '2026-11-25')
    assert.equal(dayIn('America/New_York', instant), '2026-11-24')
  })

  it('counts full years', () => {
    assert.equal(ageOn('2026-11-24', '2000-11-25'), 25)
    assert.equal(ageOn('2026-11-25', '2000-11-25'), 26)
    assert.equal(ageOn('2026-02-28', '2000-02-29'), 25)
    assert.equal(ageOn('2026-03-01', '2000-02-29'), 26)
  })
})

describe('a masked phone number', () => {
  it('shows a Chinese mobile as people write it, and others with their country', () => {
    assert.equal(maskedPhone('+8613812341234'), '138****1234')
    assert.equal(maskedPhone('+34612345678'), '+346****5678')
    assert.equal(maskedPhone('+8621123456'), '+862****456')
  })

  it('hides at least four digits, however short the number is', () => {
    for (let length = 7; length <= 15; length++) {
      const digits = '123456789012345'.slice(0, length)
      const shown = maskedPhone(`+${digits}`).replaceAll(/\D/g, '')
      assert.ok(shown.length <= length - 4, `${shown} of ${digits}`)
      assert.ok(shown.length <= 7)
    }
  })
})

describe('a name out of its parts', () => {
  it('is written as its letters want it', () => {
    assert.equal(humanName('王', '芳').text, '王芳')
    assert.equal(humanName('García', 'María').text, 'María García')
    assert.deepEqual(humanName('Wang', 'Fang'), { text: 'Fang Wang', family: 'Wang', given: ['Fang'] })
  })
})

describe('a code of a diagnosis', () => {
  it('is one of SNOMED CT or ICD-10', () => {
    assert.deepEqual(parseCoding('http://snomed.info/sct|84114007'), {
      system: 'http://snomed.info/sct',
      code: '84114007',
      display: null,
    })
    for (const text of ['', '|', 'J44', 'http://loinc.org|8480-6', 'http://hl7.org/fhir/sid/icd-10|j44', 'a|b|c'])
      assert.equal(parseCoding(text), null, text)
  })

  it('stands beside the kind’s own, SNOMED first, once', () => {
    const exact = parseCoding('http://snomed.info/sct|426263006')
    assert.deepEqual(
      codingsWith('HEART_FAILURE', exact).map(({ code }) => code),
      ['84114007', '426263006', 'I50'],
    )
    assert.equal(codingsWith('COPD', parseCoding('http://hl7.org/fhir/sid/icd-10|J44')).length, 2)
  })
})
