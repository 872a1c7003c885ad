import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { BloodPressureCategory, GuidelineProfile } from '../generated/resolvers.ts'
import { categoryOf, homeLimitOf, isAtOrAbove } from './blood-pressure-category.ts'

const office: Readonly<Record<GuidelineProfile, readonly [number, number, BloodPressureCategory][]>> = {
  CN_2024: [
    [88, 60, 'LOW'],
    [119, 79, 'NORMAL'],
    [120, 79, 'HIGH_NORMAL'],
    [119, 80, 'HIGH_NORMAL'],
    [145, 95, 'GRADE_1'],
    [145, 85, 'ISOLATED_SYSTOLIC'],
    [130, 92, 'ISOLATED_DIASTOLIC'],
    [160, 85, 'GRADE_2'],
    [150, 100, 'GRADE_2'],
    [180, 90, 'GRADE_3'],
    [150, 110, 'GRADE_3'],
  ],
  ESC_2024: [
    [119, 69, 'NORMAL'],
    [119, 70, 'ELEVATED'],
    [139, 89, 'ELEVATED'],
    [140, 80, 'GRADE_1'],
    [190, 120, 'GRADE_1'],
  ],
  ESH_2023: [
    [119, 79, 'OPTIMAL'],
    [120, 79, 'NORMAL'],
    [130, 84, 'HIGH_NORMAL'],
    [140, 90, 'GRADE_1'],
    [145, 80, 'ISOLATED_SYSTOLIC'],
    [180, 110, 'GRADE_3'],
  ],
  ISH_2020: [
    [129, 84, 'NORMAL'],
    [130, 84, 'HIGH_NORMAL'],
    [159, 99, 'GRADE_1'],
    [160, 80, 'GRADE_2'],
    [190, 80, 'GRADE_2'],
  ],
  ACC_AHA_2025: [
    [119, 79, 'NORMAL'],
    [125, 79, 'ELEVATED'],
    [118, 80, 'GRADE_1'],
    [130, 70, 'GRADE_1'],
    [140, 70, 'GRADE_2'],
  ],
}

describe('the category of a blood pressure', () => {
  for (const [guideline, examples] of Object.entries(office)) {
    for (const [systolic, diastolic, category] of examples) {
      it(`is ${category} for ${systolic}/${diastolic} in an office by ${guideline}`, () => {
        assert.equal(categoryOf({ systolic, diastolic }, guideline as GuidelineProfile, 'OFFICE'), category)
      })
    }
  }

  it('is set by the lower limit at home', () => {
    assert.equal(categoryOf({ systolic: 136, diastolic: 86 }, 'CN_2024', 'OFFICE'), 'HIGH_NORMAL')
    assert.equal(categoryOf({ systolic: 136, diastolic: 86 }, 'CN_2024', 'HOME'), 'GRADE_1')
    assert.equal(categoryOf({ systolic: 136, diastolic: 80 }, 'CN_2024', 'HOME'), 'ISOLATED_SYSTOLIC')
    assert.equal(categoryOf({ systolic: 134, diastolic: 84 }, 'ESC_2024', 'HOME'), 'ELEVATED')
  })

  it('is not given for what is worn or measured in hospital', () => {
    assert.equal(categoryOf({ systolic: 150, diastolic: 95 }, 'CN_2024', 'AMBULATORY'), null)
    assert.equal(categoryOf({ systolic: 150, diastolic: 95 }, 'CN_2024', 'INPATIENT'), null)
  })

  it('compares an average with the home limit by either number', () => {
    assert.deepEqual(homeLimitOf('CN_2024'), { systolic: 135, diastolic: 85 })
    assert.deepEqual(homeLimitOf('ACC_AHA_2025'), { systolic: 130, diastolic: 80 })
    assert.equal(isAtOrAbove({ systolic: 134.9, diastolic: 84.9 }, homeLimitOf('CN_2024')), false)
    assert.equal(isAtOrAbove({ systolic: 120, diastolic: 85 }, homeLimitOf('CN_2024')), true)
  })
})
